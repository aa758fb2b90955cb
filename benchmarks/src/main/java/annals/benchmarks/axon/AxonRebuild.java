package annals.benchmarks.axon;

import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.benchmarks.side.Bulk;
import annals.benchmarks.timeline.StoredSamples;
import annals.benchmarks.timeline.Timeline;
import annals.node.postgres.Database;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * W6: a tracking event processor builds the timeline from the first event on, its rows and its token in one transaction for
 * each batch. By default a batch is one event.
 */
final class AxonRebuild implements Bulk {

    private static final String NAME = "timeline";
    private static final long PATIENCE_SECONDS = 800;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AxonSetting setting;
    private final int events;
    private @Nullable AxonStore store;
    private @Nullable JdbcTokenStore tokens;

    AxonRebuild(AxonSetting setting, int events) {
        this.setting = setting;
        this.events = events;
    }

    @Override
    public int size() {
        return events;
    }

    @Override
    public void prepare(Database database, int callers) throws SQLException {
        store = new AxonStore(database, setting);
        tokens = JdbcTokenStore.builder()
                .connectionProvider(store.connections())
                .serializer(store.serializer())
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        store.execute(Timeline.TABLE);
        store.execute(fill());
        store.execute("analyze DomainEventEntry");
    }

    private String fill() {
        return "insert into DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,"
                + " payloadType, payload, metaData) select gen_random_uuid()::text, " + StoredSamples.ID
                + ", 0, 'Touchpoint', '2026-03-04T05:06:07.123456Z', '" + TouchpointRecorded.class.getName() + "', "
                + StoredSamples.bytes(JSON.writeValueAsString(StoredSamples.SAMPLE)) + ", "
                + StoredSamples.bytes(JSON.writeValueAsString(StoredSamples.META_DATA))
                + " from generate_series(1, " + events + ") n";
    }

    @Override
    public void operate(int caller) throws SQLException, InterruptedException {
        var stock = Objects.requireNonNull(store, "not prepared");
        stock.execute("delete from TokenEntry");
        stock.execute(Timeline.EMPTY);
        var left = new CountDownLatch(events);
        var processor = processor(stock, left);
        processor.start();
        try {
            if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " events are not on the timeline");
            }
        } finally {
            processor.shutDown();
        }
    }

    private TrackingEventProcessor processor(AxonStore stock, CountDownLatch left) {
        var handler = new TimelineHandler(
                stock.connections(), rows -> IntStream.range(0, rows).forEach(row -> left.countDown()));
        return TrackingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .build())
                .messageSource(stock.events())
                .tokenStore(Objects.requireNonNull(tokens, "not prepared"))
                .transactionManager(NoTransactionManager.instance())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(setting.processorBatch()))
                .build();
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
