package annals.api.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The part of the company that acts, and for which internal notes are kept. */
public enum Department {
    SALES,
    MARKETING,
    SERVICE,
    LOGISTICS,
    ACCOUNTING,
    PRODUCTION,
    RESEARCH,
    MANAGEMENT,
    AUDIT;

    /** Answers an unmodifiable set in the order of this enum, so that it is written the same way every time. */
    public static Set<Department> setOf(Collection<Department> departments) {
        var ordered = EnumSet.noneOf(Department.class);
        ordered.addAll(departments);
        return Collections.unmodifiableSet(ordered);
    }
}
