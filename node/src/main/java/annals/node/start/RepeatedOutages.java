package annals.node.start;

import annals.postgresql.projection.DatabaseAway;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps back what the framework tells of each try while the database is away, with a long stack for each read model: that
 * it waits, each read model says itself, once. Other troubles get through.
 */
public final class RepeatedOutages extends Filter<ILoggingEvent> {

    private static final String FRAMEWORK = "org.axonframework.eventhandling.";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean repeated = event.getLoggerName().startsWith(FRAMEWORK)
                && event.getThrowableProxy() instanceof ThrowableProxy proxy
                && DatabaseAway.explains(proxy.getThrowable());
        return repeated ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
