package annals.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person or a program is here for; rights follow from it. */
public enum Role {
    SALES_REP,
    SALES_MANAGER,
    SERVICE_AGENT,
    SERVICE_SUPERVISOR,
    LOGISTICS_CLERK,
    MARKETER,
    ACCOUNTANT,
    EXECUTIVE,
    AUDITOR,
    PRIVACY_OFFICER,
    ADMIN,
    INTEGRATION_CLIENT,
    PARTNER;

    /** The name in lower case, as it is written outside: {@code sales_rep}. */
    @JsonValue
    public String outside() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the name as it is written outside. */
    @JsonCreator
    public static Role of(String outside) {
        return valueOf(outside.toUpperCase(Locale.ROOT));
    }
}
