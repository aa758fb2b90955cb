package annals.node.access;

import annals.api.shared.RefusalCode;
import annals.api.shared.RefusalKind;

/** Reasons for which people and tokens cannot be administered as wanted. */
enum AccessRefusal implements RefusalCode {
    PERSON_UNKNOWN(RefusalKind.NOT_FOUND, "There is no such person."),
    TOKEN_UNKNOWN(RefusalKind.NOT_FOUND, "There is no such token."),
    LOGIN_TAKEN(RefusalKind.CONFLICT, "The login {login} belongs to somebody already."),
    ROLES_NEEDED(RefusalKind.INVALID, "At least one role is needed."),
    ROLE_FOR_PROGRAMS(RefusalKind.INVALID, "The role integration_client is for programs; give it to a token."),
    NOT_ONESELF(RefusalKind.CONFLICT, "Nobody takes their own access away: another administrator has to do it.");

    private final RefusalKind kind;
    private final String sentence;

    AccessRefusal(RefusalKind kind, String sentence) {
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
