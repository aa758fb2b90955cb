package annals.node.reads;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.customer.CustomerId;
import annals.api.customer.mentions.Mention;
import annals.api.shared.Page;
import annals.api.today.TodayList;
import annals.query.shared.LiveEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class ShownTest {

    private static final CustomerId ADA = CustomerId.next();
    private static final CustomerId BOB = CustomerId.next();

    private static Mention of(CustomerId customer) {
        return new Mention(1, customer, "Ada", "Kim", "?", "/", Instant.EPOCH);
    }

    @Test
    void customersAreFoundWhereverTheyStandInAnAnswer() {
        var list = new TodayList<>(List.of(of(ADA), of(BOB), of(ADA)), 3);
        assertThat(Shown.in(ResponseEntity.ok(new Page<>(List.of(list), null, 1))))
                .containsExactlyInAnyOrder(ADA.value(), BOB.value());
        assertThat(Shown.in(LiveEvent.of(of(ADA), 7))).containsExactly(ADA.value());
        assertThat(Shown.in(Map.of("one", Arrays.asList(null, BOB)))).containsExactly(BOB.value());
    }

    @Test
    void whereNobodyIsShownNobodyIsFound() {
        assertThat(Shown.in(null)).isEmpty();
        assertThat(Shown.in(ResponseEntity.noContent().build())).isEmpty();
        assertThat(Shown.in(new Page<>(List.of("Ada", 7, Instant.EPOCH), "x", 1)))
                .isEmpty();
    }
}
