package annals.node.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A test against a whole assembly, which all such tests share. It runs in the modules of the assemblies. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("assembly")
@ExtendWith(Counterparts.class)
@SpringJUnitConfig(Product.class)
@interface ApiTest {

    /**
     * The place of a class that has an assembly of its own: after those that share one, which may have to end where
     * there cannot be two logs.
     */
    int LATER = Integer.MAX_VALUE;
}
