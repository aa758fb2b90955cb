package annals.command.imports;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Why something about an import is refused. */
enum ImportRefusal implements RefusalCode {
    IMPORT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no import {id}.");

    private final RefusalKind kind;
    private final String sentence;

    ImportRefusal(RefusalKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
