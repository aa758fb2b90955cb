package annals.verifier;

/** Something is not what was signed. */
final class Tampered extends Exception {

    Tampered(String reason) {
        super(reason);
    }
}
