package annals.command.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandSideTest {

    static class Counter {

        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // the framework reads it
        private @Nullable String id;
    }

    @Test
    void whoeverWorksOnAnAggregateSharesItsLock() {
        AggregateSpec.of(side -> assertThat(side.repository(Counter.class)).isSameAs(side.repository(Counter.class)));
    }
}
