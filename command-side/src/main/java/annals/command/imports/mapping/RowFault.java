package annals.command.imports.mapping;

/** Why a row, or a value in it, is not recorded. It is an answer, not a fault of ours, so it carries no stack trace. */
public final class RowFault extends RuntimeException {

    private final String column;
    private final String code;

    /**
     * @param column the columns at fault; empty if it is the row as a whole
     * @param code names the reason
     * @param sentence the reason for people
     */
    public RowFault(String column, String code, String sentence) {
        super(sentence, null, false, false);
        this.column = column;
        this.code = code;
    }

    /** The columns at fault; empty if it is the row as a whole. */
    public String column() {
        return column;
    }

    /** Names the reason. */
    public String code() {
        return code;
    }

    /** The reason for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
