package annals.query.customer.mentions;

import static annals.query.shared.Columns.moment;
import static annals.query.shared.Columns.number;
import static annals.query.shared.Columns.text;

import annals.api.access.Department;
import annals.api.customer.CustomerId;
import annals.api.customer.mentions.Mention;
import annals.api.today.TodayList;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.FirstFew;
import annals.query.shared.Sql;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads who addressed somebody lately. */
@Component
public class MyMentions {

    private static final String LATELY = "interval '336 hours'";

    private final ReadModelReader reader;

    MyMentions(ReadModelReader reader) {
        this.reader = reader;
    }

    /**
     * The latest mentions of the last 14 days.
     *
     * @param login of the person
     * @param department of who reads, which decides about internal notes; null if it has none
     */
    public Mono<Answer<TodayList<Mention>>> of(String login, @Nullable Department department, int limit, long atLeast) {
        Sql query = Sql.of("select m.*, c.name as customer_name, count(*) over () as total from"
                        + " customer_mentions m left join customer_mentions_customer c"
                        + " on c.customer_id = m.customer_id")
                .and("where m.login = ?", login)
                .and("and (m.visible_to is null or ? = any(m.visible_to))", department == null ? "" : department.name())
                .and("and m.occurred_at > " + Sql.NOW + " - " + LATELY)
                .and("order by m.occurred_at desc, m.position desc limit ?", limit);
        return reader.read(
                MentionsProjection.NAME, atLeast, connection -> FirstFew.of(query, connection, MyMentions::mention));
    }

    private static Mention mention(Readable row) {
        UUID customer = row.get("customer_id", UUID.class);
        return new Mention(
                number(row, "position"),
                customer == null ? null : new CustomerId(customer),
                row.get("customer_name", String.class),
                text(row, "actor"),
                text(row, "text"),
                text(row, "link"),
                moment(row, "occurred_at"));
    }
}
