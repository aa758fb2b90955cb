package annals.postgresql.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annals.postgresql.encryption.Visited.Phone;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PersonalPartsTest {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private KeyDatabase database;
    private SubjectKeys keys;
    private JsonMapper mapper;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = new KeyDatabase(folder);
        keys = database.keys();
        mapper = Visited.mapper(keys);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void personalPartsAreNotReadableInWhatIsStored() {
        var stored = mapper.writeValueAsString(Visited.by("g1"));

        assertThat(stored)
                .contains("\"guest\":\"g1\"", "\"nights\":3", "\"note\":null")
                .doesNotContain("Ann", "home", "work");
        assertThat(PLAIN.writeValueAsString(Visited.by("g1"))).contains("Ann", "home", "work");
    }

    @Test
    void whatWasStoredReadsAsItWasWritten() throws Exception {
        var stored = mapper.writeValueAsString(Visited.by("g1"));

        assertThat(mapper.readValue(stored, Visited.class)).isEqualTo(Visited.by("g1"));
        assertThat(Visited.mapper(database.keys()).readValue(stored, Visited.class))
                .isEqualTo(Visited.by("g1"));
    }

    @Test
    void whatWasStoredBeforeThereWasEncryptionReadsToo() {
        var stored = PLAIN.writeValueAsString(Visited.by("g1"));

        assertThat(mapper.readValue(stored, Visited.class)).isEqualTo(Visited.by("g1"));
    }

    @Test
    void theSameTextIsNeverStoredAsTheSameBytes() {
        assertThat(mapper.writeValueAsString(Visited.by("g1")))
                .isNotEqualTo(mapper.writeValueAsString(Visited.by("g1")));
    }

    @Test
    void aDestroyedKeyErasesEverythingOfItsSubjectAndNothingOfOthers() throws Exception {
        var one = mapper.writeValueAsString(Visited.by("g1"));
        var two = mapper.writeValueAsString(Visited.by("g2"));

        keys.destroy(List.of("g1"));

        for (var reader : List.of(mapper, Visited.mapper(database.keys()))) {
            assertThat(reader.readValue(one, Visited.class))
                    .isEqualTo(new Visited("g1", "erased", null, Visited.NO_PHONE, List.of(), 3));
            assertThat(reader.readValue(two, Visited.class)).isEqualTo(Visited.by("g2"));
        }
    }

    @Test
    void aTextThatLooksLikeAnEncryptedPartStaysAText() {
        var tricky = new Visited("g1", "{\"~\":\"AQ==\"}", "~", new Phone("~", "~"), List.of(), 0);

        var stored = mapper.writeValueAsString(tricky);

        assertThat(mapper.readValue(stored, Visited.class)).isEqualTo(tricky);
        assertThat(PLAIN.readTree(new SealedJson(keys, "erased").open(stored))).isEqualTo(PLAIN.valueToTree(tricky));
    }

    @Test
    void feedsReadStoredEventsWithoutTheirClasses() {
        var stored = mapper.writeValueAsString(Visited.by("g1"));
        var feed = new SealedJson(keys, "erased");

        assertThat(PLAIN.readTree(feed.open(stored))).isEqualTo(PLAIN.valueToTree(Visited.by("g1")));
        keys.destroy(List.of("g1"));
        assertThat(PLAIN.readTree(feed.open(stored)).get("name").asString()).isEqualTo("erased");
        assertThat(PLAIN.readTree(feed.open(stored)).get("nights").asInt()).isEqualTo(3);
    }

    @Test
    void aChangedByteIsNoticed() {
        var stored = PLAIN.readTree(mapper.writeValueAsString(Visited.by("g1")));
        byte[] bytes = Base64.getDecoder().decode(stored.at("/name/~").asString());
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var sealed = "{\"~\":\"" + Base64.getEncoder().encodeToString(changed) + "\"}";
            assertThatThrownBy(() -> new SealedJson(keys, "erased").open(sealed))
                    .as("byte %d", i)
                    .isInstanceOfAny(TamperedException.class, KeyMissingException.class);
        }
    }

    @Test
    void aPartThatIsCutOffOrNoBase64IsNoticed() {
        for (String bad : List.of("", "AQ==", "%%%", "AgAAAAAAAAAAAAAAAAAAAAAA")) {
            assertThatThrownBy(() -> new SealedJson(keys, "erased").open("{\"~\":\"" + bad + "\"}"))
                    .as(bad)
                    .isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void aPartUnderAKeyThatWasNeverThereIsNotTakenForErased() throws Exception {
        var stored = mapper.writeValueAsString(Visited.by("g1"));
        database.execute("truncate keys.subject_key");

        assertThatThrownBy(() -> Visited.mapper(database.keys()).readValue(stored, Visited.class))
                .hasRootCauseInstanceOf(KeyMissingException.class);
    }
}
