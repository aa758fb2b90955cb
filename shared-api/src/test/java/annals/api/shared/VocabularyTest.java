package annals.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void everyEventHasATypeNameOfItsOwnAndARevision() {
        Set<String> names = new HashSet<>();
        assertThat(Vocabulary.events()).isNotEmpty().allSatisfy(event -> {
            var type = event.getAnnotation(EventType.class);
            assertThat(type).as(event.getName()).isNotNull();
            assertThat(type.value()).matches("crm\\.[a-z]+\\.[a-z-]+\\.[a-z-]+");
            assertThat(type.revision()).isPositive();
            assertThat(names.add(type.value())).as(type.value()).isTrue();
        });
    }

    @Test
    void everyEventIsARecordInASealedListOfItsFeature() {
        assertThat(Vocabulary.events()).allSatisfy(event -> {
            assertThat(event.isRecord()).as(event.getName()).isTrue();
            assertThat(event.getEnclosingClass().isSealed()).as(event.getName()).isTrue();
        });
    }
}
