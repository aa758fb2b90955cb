package annals.api.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    /** Answers an unmodifiable set in the order of this enum, so that it is written the same way every time. */
    public static Set<Role> setOf(Collection<Role> roles) {
        var ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        return Collections.unmodifiableSet(ordered);
    }
}
