package annals.query.shared;

import annals.api.shared.DomainEvent;
import annals.postgresql.TestPostgres;
import annals.postgresql.projection.CommitFeed;
import annals.postgresql.projection.MemoryLog;
import annals.postgresql.projection.R2dbcTransactionManager;
import annals.postgresql.projection.ReadModelProcessor;
import annals.postgresql.projection.ReadModelReader;
import annals.postgresql.projection.ReadModels;
import annals.postgresql.projection.Rows;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import reactor.core.publisher.Mono;

/**
 * One read model, or some, on a real PostgreSQL of its own, filled from a log in memory, for sentences such as {@code given(deal,
 * opened, won)}, then what {@link #ask} answers.
 */
public final class ProjectionSpec implements AutoCloseable {

    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who did it all. */
    private static final Map<String, String> KIM =
            Map.of("actor", "kim", "actorName", "Kim", "actorType", "USER", "department", "SALES");

    /** With the tables of all read models, made once for the tests of this process. */
    private static final String EMPTY = migrated();

    private final String database = TestPostgres.copyOf(EMPTY);
    private final MemoryLog log = new MemoryLog();
    private final CommitFeed feed = new CommitFeed();
    private final ConnectionPool pool;
    private final ReadModels readModels;
    private final ReadModelReader reader;
    private final Map<String, ReadModelProcessor> processors = new LinkedHashMap<>();
    private long head = -1;
    private boolean started;

    private ProjectionSpec(Function<Rows, ? extends Collection<Projection>> projections) {
        pool = pool(database);
        readModels = new ReadModels(log, pool, feed, "test", CLAIM, 2);
        reader = new ReadModelReader(pool, feed, PATIENCE, Duration.ofMillis(20));
        projections.apply(readModels.rows()).forEach(this::define);
    }

    private void define(Projection tested) {
        var definition = readModels.define(tested.readModel(), tested);
        definition.tables(tested.tables());
        tested.configure(definition);
        processors.put(tested.readModel(), definition.build());
    }

    /** The read model that this projection fills; its tables are empty. */
    public static ProjectionSpec of(Function<Rows, Projection> projection) {
        return new ProjectionSpec(rows -> List.of(projection.apply(rows)));
    }

    /** The read models that the projections in these packages fill; their tables are empty. */
    public static ProjectionSpec ofPackages(String... packages) {
        return new ProjectionSpec(rows -> {
            var context = new GenericApplicationContext();
            context.registerBean(Rows.class, () -> rows);
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
            scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.timeline\\.\\w*Tellers?")));
            scanner.scan(packages);
            context.refresh();
            return context.getBeansOfType(Projection.class).values();
        });
    }

    /** For the read model's queries. */
    public ReadModelReader reader() {
        return reader;
    }

    /** For what is told live. */
    public CommitFeed feed() {
        return feed;
    }

    /** Has events happen to an aggregate, after those given before. */
    public ProjectionSpec given(Object aggregateId, DomainEvent... events) {
        return given(Map.of(), aggregateId, events);
    }

    /** The same, with more metadata than who did it. */
    public ProjectionSpec given(
            Map<String, ? extends @Nullable String> more, Object aggregateId, DomainEvent... events) {
        Map<String, String> metaData = new HashMap<>(KIM);
        metaData.putAll(more);
        String id = aggregateId.toString();
        long next = log.nextSequence(id);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            messages.add(new GenericDomainEventMessage<>("given", id, next++, event, metaData));
        }
        head += events.length;
        log.publish(messages);
        return this;
    }

    /** The position of the last event, which every answer must have seen. */
    public long head() {
        return head;
    }

    /** Asks once the read model has handled all events. */
    public <T> T ask(Mono<T> question) {
        caughtUp();
        return Objects.requireNonNull(question.block(PATIENCE));
    }

    /** Every row of these tables, in order, after all events. */
    public Map<String, List<String>> rows(String... tables) {
        caughtUp();
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables) {
            String sql = "select t::text as line from " + table + " t order by 1";
            rows.put(
                    table,
                    ask(reader.read(
                                    processors.keySet().iterator().next(),
                                    ReadModelReader.ANY,
                                    connection -> Sql.of(sql)
                                            .on(connection, row -> Columns.text(row, "line"))
                                            .collectList()))
                            .value());
        }
        return rows;
    }

    /** The names of all tables of read models. */
    public String[] tables() {
        String sql = "select table_name::text as line from information_schema.tables where table_schema = 'read_model'"
                + " and table_name <> 'flyway_schema_history' order by 1";
        return ask(reader.read(
                        processors.keySet().iterator().next(),
                        ReadModelReader.ANY,
                        connection -> Sql.of(sql)
                                .on(connection, row -> Columns.text(row, "line"))
                                .collectList()))
                .value()
                .toArray(String[]::new);
    }

    /** Builds the read model anew from the first event. */
    public ProjectionSpec rebuilt() {
        caughtUp();
        processors.values().forEach(processor -> processor.resetAndReplay().block(PATIENCE));
        return this;
    }

    private void caughtUp() {
        if (!started) {
            processors.values().forEach(ReadModelProcessor::start);
            started = true;
        }
        processors
                .keySet()
                .forEach(name ->
                        reader.read(name, head, connection -> Mono.just(true)).block(PATIENCE));
    }

    private static String migrated() {
        String database = TestPostgres.newDatabase();
        migrate(database, "db/projection", "projection");
        migrate(database, "db/read-model", "read_model");
        return database;
    }

    private static void migrate(String database, String location, String schema) {
        Flyway.configure()
                .dataSource(TestPostgres.dataSource(database))
                .locations("classpath:" + location)
                .schemas(schema)
                .load()
                .migrate();
    }

    private static ConnectionPool pool(String database) {
        var connections = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(TestPostgres.port())
                .database(database)
                .username("postgres")
                .password("postgres")
                .forceBinary(true)
                .options(settings())
                .build());
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(connections).maxSize(6).build());
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(R2dbcTransactionManager.serverSettings(CLAIM));
        settings.put("search_path", "read_model");
        return settings;
    }

    @Override
    public void close() {
        processors.values().forEach(processor -> processor.stop().block(PATIENCE));
        readModels.close();
        pool.dispose();
    }
}
