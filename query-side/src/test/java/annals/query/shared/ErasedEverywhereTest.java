package annals.query.shared;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.AboutCustomer;
import annals.api.customer.ContactPoint;
import annals.api.customer.CustomerSamples;
import annals.api.customer.EmailAddress;
import annals.api.customer.EmailReservationEvent;
import annals.api.privacy.ErasureReason;
import annals.api.privacy.SubjectEvent.SubjectErased;
import annals.api.sales.pipeline.PipelineEvent;
import annals.api.shared.DomainEvent;
import annals.api.shared.Erased;
import annals.api.shared.EventSamples;
import annals.api.shared.Personal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A customer to whom everything has happened that can happen, with a word of its own in every personal part. Erasing is
 * compared with reading a log whose personal parts can no longer be read, as after a restart or a rebuild.
 */
class ErasedEverywhereTest {

    private static final SubjectErased ERASED =
            new SubjectErased(CustomerSamples.CUSTOMER, ErasureReason.REQUESTED, null, CustomerSamples.AT);

    private int words;

    @Test
    void nothingPersonalIsLeftInAnyReadModelOfAPersonWhoWasErased() {
        try (var live = ProjectionSpec.ofPackages("annals.query")) {
            tell(live, this::canary);
            assertThat(all(live)).contains("canary");

            live.given(CustomerSamples.CUSTOMER, ERASED);

            assertThat(all(live)).doesNotContain("canary");
        }
        assertThat(words).as("personal parts told").isGreaterThan(25);
    }

    @Test
    void aRebuildAfterTheKeyIsGoneGivesTheSameReadModels() {
        try (var live = ProjectionSpec.ofPackages("annals.query");
                var rebuilt = ProjectionSpec.ofPackages("annals.query")) {
            tell(live, this::canary);
            tell(rebuilt, ErasedEverywhereTest::erased);
            assertThat(rows(live)).isNotEqualTo(rows(rebuilt));

            live.given(CustomerSamples.CUSTOMER, ERASED);
            rebuilt.given(CustomerSamples.CUSTOMER, ERASED);

            assertThat(rows(live)).isEqualTo(rows(rebuilt));
        }
    }

    private static Map<String, List<String>> rows(ProjectionSpec spec) {
        var rows = spec.rows(spec.tables());
        rows.remove("audit_trail"); // its rows hold the ids of the events, which are others in the other log
        rows.replaceAll((table, lines) ->
                lines.stream().map(ErasedEverywhereTest::withoutRecordedTime).toList());
        return rows;
    }

    /** The two logs were written one after the other. */
    private static String withoutRecordedTime(String row) {
        return row.replaceAll("\"2\\d{3}-\\d\\d-\\d\\d [^\"]*\"", "time");
    }

    private static String all(ProjectionSpec spec) {
        return spec.rows(spec.tables()).toString();
    }

    private static void tell(ProjectionSpec spec, Function<Class<?>, Object> instead) {
        story().forEach(event -> spec.given(subjectOf(event), with(event, instead)));
    }

    /** The full sample of every event, those of the pipeline first. */
    private static List<DomainEvent> story() {
        Map<Class<?>, DomainEvent> first = new LinkedHashMap<>();
        var features = ServiceLoader.load(EventSamples.class).stream()
                .map(ServiceLoader.Provider::get)
                .collect(toCollection(ArrayList::new));
        features.sort((one, other) -> Integer.compare(order(one), order(other)));
        features.forEach(feature -> feature.samples().forEach(sample -> first.putIfAbsent(sample.getClass(), sample)));
        first.remove(SubjectErased.class);
        return List.copyOf(first.values());
    }

    private static int order(EventSamples samples) {
        var event = samples.samples().get(0);
        if (event instanceof PipelineEvent) {
            return 0;
        }
        return samples.feature().equals("customer") ? 1 : samples.feature().endsWith("order") ? 2 : 3;
    }

    private static Object subjectOf(DomainEvent event) {
        return event instanceof EmailReservationEvent || !(event instanceof AboutCustomer)
                ? event.getClass().getSimpleName()
                : String.valueOf(part(event, event.getClass().getRecordComponents()[0]));
    }

    private static DomainEvent with(DomainEvent event, Function<Class<?>, Object> instead) {
        var components = event.getClass().getRecordComponents();
        var parts = new ArrayList<@Nullable Object>();
        for (var component : components) {
            Object part = part(event, component);
            boolean personal = component.isAnnotationPresent(Personal.class) && part != null;
            parts.add(personal ? instead.apply(component.getType()) : part);
        }
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (DomainEvent) event.getClass().getDeclaredConstructor(types).newInstance(parts.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object part(DomainEvent event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object canary(Class<?> type) {
        String word = "canary" + ++words;
        if (type == String.class) {
            return word + " for @kim";
        }
        var email = word + "@example.com";
        if (type == EmailAddress.class) {
            return new EmailAddress(email);
        }
        return type == ContactPoint.class ? ContactPoint.email(email) : List.of(ContactPoint.email(email));
    }

    private static Object erased(Class<?> type) {
        if (type == String.class) {
            return Erased.TEXT;
        }
        if (type == EmailAddress.class) {
            return EmailAddress.ERASED;
        }
        return type == ContactPoint.class ? ContactPoint.ERASED : List.of();
    }
}
