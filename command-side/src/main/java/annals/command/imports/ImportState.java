package annals.command.imports;

/** How far an import is. */
enum ImportState {
    /** Rows are being recorded, or wait for an import before. */
    RUNNING,
    /** Every row was recorded, was there already or was rejected. */
    DONE,
    /** It ended before the last row; importing the same file again goes on where it ended. */
    FAILED
}
