package annals.query.history;

import annals.api.history.ResponseDifference;
import annals.api.history.ResponseDifference.Kept;
import annals.api.service.ticket.TicketPriority;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** When the tickets that were opened in some time were answered first. */
record Responses(List<Ticket> tickets, Instant until) {

    record Ticket(
            TicketPriority priority,
            Instant openedAt,
            @Nullable Instant answeredAt) {

        @Nullable
        Boolean isIn(Duration target, Instant until) {
            Instant due = openedAt.plus(target);
            if (answeredAt != null) {
                return !answeredAt.isAfter(due);
            }
            return until.isAfter(due) ? Boolean.FALSE : null;
        }
    }

    static Mono<Responses> between(Instant from, Instant until, Connection connection) {
        return Sql.of("select priority, opened_at, first_response_at from service_queue")
                .and("where opened_at >= ? and opened_at <= ?", from, until)
                .on(
                        connection,
                        row -> new Ticket(
                                TicketPriority.valueOf(Columns.text(row, "priority")),
                                Columns.moment(row, "opened_at"),
                                Columns.momentOrNull(row, "first_response_at")))
                .collectList()
                .map(tickets -> new Responses(tickets, until));
    }

    List<ResponseDifference> by(Map<TicketPriority, Integer> before, Map<TicketPriority, Integer> after) {
        return Arrays.stream(TicketPriority.values())
                .map(priority -> new ResponseDifference(
                        priority, of(priority).size(), kept(priority, before), kept(priority, after)))
                .toList();
    }

    private List<Ticket> of(TicketPriority priority) {
        return tickets.stream().filter(ticket -> ticket.priority() == priority).toList();
    }

    private @Nullable Kept kept(TicketPriority priority, Map<TicketPriority, Integer> targets) {
        Integer minutes = targets.get(priority);
        if (minutes == null) {
            return null;
        }
        Duration target = Duration.ofMinutes(minutes);
        Map<String, Long> counts = of(priority).stream()
                .map(ticket -> Objects.toString(ticket.isIn(target, until)))
                .collect(Collectors.groupingBy(kept -> kept, Collectors.counting()));
        return new Kept(
                counts.getOrDefault("true", 0L), counts.getOrDefault("false", 0L), counts.getOrDefault("null", 0L));
    }
}
