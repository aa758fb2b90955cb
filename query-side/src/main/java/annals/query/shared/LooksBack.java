package annals.query.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route that reads: it can be asked about another moment with {@code asOf} and {@code knownAt}. Whatever it asks of
 * read models is answered from then, by {@link annals.postgresql.projection.ReadModelReader}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LooksBack {

    /** What kind of record the one id in the path is of; empty if the route shows many records. */
    String of() default "";
}
