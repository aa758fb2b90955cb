package annals.api.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored for ever. Class names may change; this name and the meaning of its revisions
 * may not: see CONTRIBUTING, "Change an event".
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** {@code crm.<department>.<aggregate>.<past>}, in lower case. */
    String value();

    /** Counts the shapes this event has had, from 1. */
    int revision() default 1;
}
