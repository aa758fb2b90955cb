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
@interface ApiTest {}
