package annals.query.customer.timeline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.PreferenceKey;
import annals.api.shared.DomainEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every line of a timeline must be, and what may stand in the events it tells. */
final class ReadableLine {

    static final Tellers TELLERS = new Tellers(List.of(
            new CustomerTeller(),
            new TouchpointTeller(),
            new DealTeller(),
            new TicketTeller(),
            new OrderTeller(),
            new ShipmentTeller(),
            new PrivacyTeller()));

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
    private static final Pattern CODE = Pattern.compile("\\b(null|PROPOSAL|NEGOTIATION|" + constants() + ")\\b");
    private static final Pattern BREAK = Pattern.compile("\\R|\\p{Cntrl}");

    private ReadableLine() {}

    static void assertReadable(String line) {
        assertThat(line)
                .isNotBlank()
                .doesNotContain("“”")
                .doesNotContainPattern(ID)
                .doesNotContainPattern(CODE)
                .doesNotContainPattern(BREAK)
                .hasSizeLessThan(1000);
    }

    /** The event itself, with each of its texts in several lines, and with each of its kinds exchanged for all others. */
    static Stream<DomainEvent> variants(DomainEvent event) {
        RecordComponent[] parts = event.getClass().getRecordComponents();
        var changed = IntStream.range(0, parts.length)
                .boxed()
                .flatMap(i -> values(parts[i]).map(value -> with(event, parts, i, value)));
        return Stream.concat(Stream.of(event), changed);
    }

    private static Stream<Object> values(RecordComponent part) {
        if (part.getType() == String.class) {
            return Stream.of(" First line,\r\nsecond\tline.\u2028\u0085Third line.\n");
        }
        boolean free =
                part.getType().isEnum() && part.getType() != PreferenceKey.class; // which decides what the texts are
        return free ? Arrays.stream(part.getType().getEnumConstants()) : Stream.of();
    }

    private static DomainEvent with(DomainEvent event, RecordComponent[] parts, int changed, Object value) {
        try {
            var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = i == changed ? value : parts[i].getAccessor().invoke(event);
            }
            return event.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(event.toString(), e);
        }
    }

    /** The names of all kinds of the language; SMS is a word and X a name. */
    private static String constants() {
        return new ClassFileImporter()
                .importPackages("annals.api").stream()
                        .filter(JavaClass::isEnum)
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(String::valueOf)
                        .filter(name -> name.length() > 1 && !name.equals("SMS"))
                        .distinct()
                        .sorted()
                        .collect(joining("|"));
    }
}
