package annals.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of a route: who may call it. A route without a rule is closed to everybody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    /** The roles that may call; one is enough. */
    Role[] value() default {};

    /** Everybody who is signed in may call. */
    boolean signedIn() default false;

    /** Everybody may call, signed in or not. */
    boolean everyone() default false;
}
