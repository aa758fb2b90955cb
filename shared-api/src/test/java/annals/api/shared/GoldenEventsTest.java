package annals.api.shared;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The golden files are what stands in the logs of our users. A new event's file is written by running this test with
 * {@code -Dgolden.write=true}; a file that exists is never written again.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> everySampleIsWrittenAsItsGoldenFile() {
        return goldenFiles().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Path file = GOLDEN.resolve(entry.getKey());
                    if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
                        Files.createDirectories(file.getParent());
                        Files.writeString(file, json(entry.getValue()));
                    }
                    assertThat(file).as("run once with -Dgolden.write=true").exists();
                    assertThat(json(entry.getValue())).isEqualTo(Files.readString(file));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyGoldenFileOfACurrentRevisionLoads() {
        return goldenFiles().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String stored = Files.readString(GOLDEN.resolve(entry.getKey()));
                    assertThat(JSON.readValue(stored, entry.getValue().getClass()))
                            .isEqualTo(entry.getValue());
                }));
    }

    @Test
    void everyEventHasAFullAndAMinimalSample() {
        Map<Class<?>, List<DomainEvent>> sampled = all().stream().collect(groupingBy(Object::getClass));
        assertThat(sampled.keySet()).containsExactlyInAnyOrderElementsOf(Vocabulary.events());
        assertThat(sampled.values()).allSatisfy(samples -> assertThat(samples).hasSize(2));
    }

    @Test
    void everyGoldenFileBelongsToAnEventThatIsStillRead() throws IOException {
        List<String> known = new ArrayList<>(goldenFiles().keySet());
        try (var files = Files.walk(GOLDEN)) {
            var present = files.filter(Files::isRegularFile)
                    .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !isOlderRevision(name))
                    .toList();
            assertThat(present).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** Files of older revisions are read by the upcaster tests. */
    private static boolean isOlderRevision(String name) {
        String type = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\.v\\d+(-min)?\\.json$", "");
        int revision = Integer.parseInt(name.replaceAll(".*\\.v(\\d+)(-min)?\\.json$", "$1"));
        return Vocabulary.events().stream()
                .map(event -> event.getAnnotation(EventType.class))
                .anyMatch(event -> event.value().equals(type) && revision < event.revision());
    }

    private static List<DomainEvent> all() {
        List<DomainEvent> all = new ArrayList<>();
        ServiceLoader.load(EventSamples.class).forEach(feature -> all.addAll(feature.samples()));
        return all;
    }

    private static Map<String, DomainEvent> goldenFiles() {
        Map<String, DomainEvent> files = new TreeMap<>();
        for (EventSamples feature : ServiceLoader.load(EventSamples.class)) {
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (DomainEvent sample : feature.samples()) {
                var type = sample.getClass().getAnnotation(EventType.class);
                String suffix = seen.merge(type.value(), 1, Integer::sum) == 1 ? "" : "-min";
                files.put(feature.feature() + '/' + type.value() + ".v" + type.revision() + suffix + ".json", sample);
            }
        }
        return files;
    }

    private static String json(Object event) {
        try {
            return JSON.writeValueAsString(event) + "\n";
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException("cannot write " + event, e));
        }
    }
}
