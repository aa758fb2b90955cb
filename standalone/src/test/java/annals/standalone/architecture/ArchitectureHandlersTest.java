package annals.standalone.architecture;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.EmailReservationEvent.EmailReleased;
import annals.api.customer.EmailReservationEvent.EmailReserved;
import annals.api.privacy.SubjectEvent.RectificationStarted;
import annals.api.service.ticket.TicketEvent.InternalNoteAdded;
import annals.api.service.ticket.TicketEvent.ReplySent;
import annals.api.service.ticket.TicketEvent.SatisfactionRated;
import annals.api.service.ticket.TicketEvent.TicketActionRecorded;
import annals.api.shared.DomainCommand;
import annals.api.shared.DomainEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;

class ArchitectureHandlersTest {

    /** Events that change nothing an aggregate decides by, and why. */
    private static final Map<Class<?>, String> NOT_SOURCED = Map.of(
            InternalNoteAdded.class, "no decision about a ticket depends on its notes",
            RectificationStarted.class, "a request may be rectified in several goes",
            ReplySent.class, "the first reply counts, and FirstResponseSent says that one",
            SatisfactionRated.class, "a customer may rate as often as they like",
            TicketActionRecorded.class, "names a step that changed no state");

    /** No aggregate decides by them: the state of sign-in and rights is in tables. They are shown by the trail alone. */
    private static final String ADMINISTRATION = "annals.api.access";

    /** Shows every event there is, so that it says nothing about a single one. */
    private static final String TRAIL = "annals.query.audit.trail";

    /** Events that no read model shows, and why. */
    private static final Map<Class<?>, String> NOT_SHOWN = Map.of(
            EmailReserved.class, "only keeps an address with one customer; the customer's own events show it",
            EmailReleased.class, "only frees an address; the customer's own events show it");

    @Test
    void everyCommandHasExactlyOneHandler() {
        List<JavaClass> handled = firstParameters(CommandHandler.class).toList();
        assertThat(all(DomainCommand.class)).isNotEmpty().allSatisfy(command -> {
            assertThat(command.reflect().isRecord()).as(command.getName()).isTrue();
            assertThat(handled)
                    .filteredOn(command::equals)
                    .as(command.getName())
                    .hasSize(1);
        });
    }

    @Test
    void everyCommandStandsInTheSealedListOfItsFeature() {
        assertThat(all(DomainCommand.class)).isNotEmpty().allSatisfy(command -> {
            Class<?> list = command.reflect().getEnclosingClass();
            assertThat(list.isSealed()).as(command.getName()).isTrue();
            assertThat(list.getSimpleName()).endsWith("Command");
        });
    }

    @Test
    void everyEventIsSourcedByAnAggregateOrSaysWhyNot() {
        List<JavaClass> sourced = Product.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(AggregateRoot.class))
                .flatMap(aggregate -> aggregate.getAllMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventSourcingHandler.class))
                .map(ArchitectureHandlersTest::firstParameter)
                .toList();
        assertThat(withoutHandler(sourced)).containsExactlyInAnyOrderElementsOf(NOT_SOURCED.keySet());
    }

    @Test
    void everyEventIsShownByAReadModelOrSaysWhyNot() {
        List<JavaClass> shown = methods(EventHandler.class)
                .filter(handler -> handler.getOwner().getPackageName().startsWith("annals.query."))
                .filter(handler -> !handler.getOwner().getPackageName().equals(TRAIL))
                .map(ArchitectureHandlersTest::firstParameter)
                .toList();
        assertThat(withoutHandler(shown)).containsExactlyInAnyOrderElementsOf(NOT_SHOWN.keySet());
    }

    private static List<Class<?>> withoutHandler(List<JavaClass> handled) {
        return all(DomainEvent.class).stream()
                .filter(event -> !event.getPackageName().equals(ADMINISTRATION))
                .filter(event -> handled.stream().noneMatch(parameter -> event.isAssignableTo(parameter.getName())))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static List<JavaClass> all(Class<?> language) {
        return Product.CLASSES.stream()
                .filter(type -> type.isAssignableTo(language))
                .filter(not(JavaClass::isInterface))
                .toList();
    }

    private static Stream<JavaClass> firstParameters(Class<? extends Annotation> annotation) {
        return methods(annotation).map(ArchitectureHandlersTest::firstParameter);
    }

    private static Stream<JavaMethod> methods(Class<? extends Annotation> annotation) {
        return Product.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(annotation));
    }

    private static JavaClass firstParameter(JavaMethod handler) {
        return handler.getRawParameterTypes().get(0);
    }
}
