package annals.query.shared;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.AboutCustomer;
import annals.api.customer.CustomerId;
import annals.api.customer.EmailReservationEvent.EmailReleased;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.shared.Vocabulary;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

class EveryEventIsShownTest {

    private static final String TIMELINE = "annals.query.customer.timeline";

    /** Those that handle whole kinds of events, so that they say nothing about a single one. */
    private static final Set<String> FOR_ALL = Set.of(TIMELINE, "annals.query.audit.trail");

    /** Its events change what may be done, not what is known of the business: the trail and the log show them. */
    private static final String ADMINISTRATION = "annals.api.access";

    /** Events that nobody reads, each with its reason. */
    private static final Map<Class<?>, String> NOT_SHOWN = Map.of(
            EmailReserved.class, "the customer's own event tells of the new address",
            EmailReleased.class, "the customer's own event tells that the address is gone");

    private static final List<JavaClass> PROJECTIONS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("annals.query").stream()
                    .filter(type -> type.isAssignableTo(Projection.class) && !type.isInterface())
                    .toList();

    @Test
    void everyEventIsShownByAReadModelBesidesTheTimelineAndTheTrailOrHasAReasonNotToBe() {
        Set<Class<?>> handled =
                handled(PROJECTIONS.stream().filter(projection -> !FOR_ALL.contains(projection.getPackageName())));
        assertThat(handled).isNotEmpty();
        assertThat(unhandledBy(handled)).containsExactlyInAnyOrderElementsOf(NOT_SHOWN.keySet());
    }

    @Test
    void everyEventOfACustomerIsOnTheTimelineOrHasAReasonNotToBe() {
        assertThat(handled(PROJECTIONS.stream()
                        .filter(projection -> projection.getPackageName().equals(TIMELINE))))
                .containsExactlyInAnyOrder(AboutCustomer.class, SubjectErased.class);
        assertThat(Vocabulary.events().stream()
                        .filter(EveryEventIsShownTest::hasCustomer)
                        .filter(event -> !AboutCustomer.class.isAssignableFrom(event))
                        .<Class<?>>map(event -> event))
                .containsExactlyInAnyOrderElementsOf(NOT_SHOWN.keySet());
    }

    private static Set<Class<?>> handled(Stream<JavaClass> projections) {
        return projections
                .flatMap(projection -> projection.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventHandler.class))
                .<Class<?>>map(EveryEventIsShownTest::event)
                .collect(toSet());
    }

    private static Class<?> event(JavaMethod handler) {
        return handler.getRawParameterTypes().get(0).reflect();
    }

    private static List<Class<?>> unhandledBy(Set<Class<?>> handled) {
        return Vocabulary.events().stream()
                .filter(event -> !event.getPackageName().equals(ADMINISTRATION))
                .filter(event -> handled.stream().noneMatch(known -> known.isAssignableFrom(event)))
                .<Class<?>>map(event -> event)
                .toList();
    }

    private static boolean hasCustomer(Class<?> event) {
        return Arrays.stream(event.getRecordComponents()).anyMatch(part -> part.getType() == CustomerId.class);
    }
}
