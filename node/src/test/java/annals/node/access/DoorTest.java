package annals.node.access;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;

/** A test at the door; all of them share one. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DoorApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface DoorTest {}
