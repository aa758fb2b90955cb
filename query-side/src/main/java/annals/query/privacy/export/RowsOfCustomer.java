package annals.query.privacy.export;

import annals.api.customer.CustomerId;
import annals.postgresql.projection.Answer;
import annals.postgresql.projection.ReadModelReader;
import annals.query.shared.Columns;
import annals.query.shared.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows of a read model that are about a customer, page by page.
 *
 * @param readModel whose position says what is in it
 * @param table where they are; has a {@code customer_id}
 * @param json an expression on the table {@code t} that says a row as JSON
 * @param key an expression, different for each row of a customer, that puts the rows in order as a text
 * @param page so many rows are in memory at once
 */
record RowsOfCustomer(
        ReadModelReader reader,
        String name,
        String sentence,
        String readModel,
        String table,
        String json,
        String key,
        int page)
        implements AccessPart {

    private record Entry(String json, String key) {}

    @Override
    public Flux<String> of(CustomerId customerId, long atLeast) {
        return pageAfter(null, customerId, atLeast)
                .expand(read -> read.size() < page
                        ? Mono.empty()
                        : pageAfter(read.get(read.size() - 1).key(), customerId, ReadModelReader.ANY))
                .concatMapIterable(read -> read, 1)
                .map(Entry::json);
    }

    private Mono<List<Entry>> pageAfter(@Nullable String last, CustomerId customerId, long atLeast) {
        String order = "(" + key + ")::text collate \"C\"";
        Sql query = Sql.of("select (" + json + ")::text as entry, " + order + " as key from " + table + " t")
                .and("where t.customer_id = ?", customerId.value())
                .andIf(last, "and " + order + " > ?")
                .and("order by " + order + " limit ?", page);
        return reader.read(
                        readModel,
                        atLeast,
                        connection -> query.on(
                                        connection,
                                        row -> new Entry(Columns.text(row, "entry"), Columns.text(row, "key")))
                                .collectList())
                .map(Answer::value);
    }
}
