package annals.postgresql.proof;

/** The log is not what was signed. */
final class BrokenLogException extends Exception {

    private final transient Finding finding;

    BrokenLogException(Finding finding) {
        super(finding.reason());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
