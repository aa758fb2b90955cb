package annals.node.keys;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.shared.DomainEvent;
import annals.api.shared.EventSamples;
import annals.api.shared.Ids;
import annals.api.shared.Personal;
import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.postgres.Migrations;
import annals.postgresql.TestPostgres;
import annals.postgresql.encryption.SubjectKeys;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EveryEventIsEncryptedTest {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private SubjectKeys keys;
    private JsonMapper mapper;

    EveryEventIsEncryptedTest(@TempDir Path data) {
        var database = new Database(
                "127.0.0.1", TestPostgres.port(), TestPostgres.newDatabase(), "postgres", "postgres", "disable");
        Migrations.run(database, List.of(KeysDatabase.TABLES));
        var source = DatabaseParts.unpooled(database);
        keys = new SubjectKeys(source, MasterKeyFile.open(data, source), Ids::next);
        mapper = JsonMapper.builder()
                .addModule(new KeyParts().personalParts(keys))
                .build();
    }

    @BeforeEach
    void thereAreSamples() {
        assertThat(personalSamples()).hasSizeGreaterThan(20);
    }

    @Test
    void everyPersonalPartOfEveryEventIsStoredEncryptedAndReadAsItWas() {
        assertThat(samples()).allSatisfy(event -> {
            var stored = mapper.valueToTree(event);
            var plain = PLAIN.valueToTree(event);
            plain.propertyNames()
                    .forEach(name -> assertThat(stored.get(name).has("~"))
                            .as("%s.%s is encrypted", event.getClass().getSimpleName(), name)
                            .isEqualTo(isPersonal(event, name)));
            assertThat((Object) mapper.readValue(stored.toString(), event.getClass()))
                    .isEqualTo(event);
        });
    }

    @Test
    void everyEventOfSomebodyWhoWasErasedCanStillBeRead() {
        var stored = personalSamples().map(mapper::writeValueAsString).toList();
        keys.destroy(personalSamples().map(Subjects::of).distinct().toList());

        var read = personalSamples().map(event -> (Object) event).toList();
        for (int i = 0; i < stored.size(); i++) {
            var type = read.get(i).getClass();
            assertThat((Object) mapper.readValue(stored.get(i), type))
                    .isInstanceOf(type)
                    .isNotEqualTo(read.get(i));
        }
    }

    private static boolean isPersonal(DomainEvent event, String name) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .anyMatch(part -> part.getName().equals(name) && part.isAnnotationPresent(Personal.class));
    }

    private static Stream<DomainEvent> samples() {
        return ServiceLoader.load(EventSamples.class).stream().flatMap(samples -> samples.get().samples().stream());
    }

    private static Stream<DomainEvent> personalSamples() {
        return samples()
                .filter(event ->
                        PLAIN.valueToTree(event).propertyNames().stream().anyMatch(name -> isPersonal(event, name)));
    }
}
