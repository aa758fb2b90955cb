package annals.node.start;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps back what Flyway warns of at every start although it is meant: that migrations may come out of order. Departments
 * number theirs on their own, and tables of different departments do not depend on each other. All else gets through,
 * such as that the tables are newer than the product, which the same logger tells.
 */
public final class MeantWarnings extends Filter<ILoggingEvent> {

    private static final String LOGGER = "org.flywaydb.core.internal.command.DbMigrate";
    private static final String OUT_OF_ORDER = "outOfOrder mode is active.";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean meant = event.getLoggerName().equals(LOGGER)
                && event.getFormattedMessage().startsWith(OUT_OF_ORDER);
        return meant ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
