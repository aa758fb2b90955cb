package annals.command.imports;

/** Ends an import that cannot go on; the message says to people what they can do. */
final class ImportFailed extends RuntimeException {

    ImportFailed(String sentence) {
        super(sentence);
    }

    ImportFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
