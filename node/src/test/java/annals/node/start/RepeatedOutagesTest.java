package annals.node.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RepeatedOutagesTest {

    private static final String FRAMEWORK = PooledStreamingEventProcessor.class.getName();

    private final Throwable away = new IllegalStateException(new SQLException("refused", "08001"));

    @Test
    void whatTheFrameworkTellsOfADatabaseThatIsAwayIsKeptBack() {
        assertThat(decision(FRAMEWORK, away)).isEqualTo(FilterReply.DENY);
    }

    @Test
    void otherTroublesOfTheFrameworkAndTroublesOfOthersAreTold() {
        assertThat(decision(FRAMEWORK, new IllegalStateException("no such stage")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(decision(FRAMEWORK, new SQLException("no such table", "42P01")))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(decision("annals.command.imports.Imports", away)).isEqualTo(FilterReply.NEUTRAL);
    }

    private static FilterReply decision(String logger, Throwable error) {
        var source = (Logger) LoggerFactory.getLogger(logger);
        return new RepeatedOutages().decide(new LoggingEvent("", source, Level.WARN, "told", error, null));
    }
}
