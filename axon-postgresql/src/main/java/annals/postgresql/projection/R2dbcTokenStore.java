package annals.postgresql.projection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tokens in {@code projection.token}, written in the same transaction as the rows they vouch for. A token is stored only by
 * the process that holds its claim, so a process that lost it loses its rows too. Claims run on the database's clock. A claim
 * under which a crash of the database took the last commits away counts as lost; the next begins at the place that is left.
 */
public final class R2dbcTokenStore implements TokenStore {

    private final R2dbcTransactionManager transactions;
    private final ConnectionFactory connections;
    private final TokenSerializer serializer = new TokenSerializer();
    private final CommitFeed feed;
    private final Outages outages = new Outages();
    final SegmentPlaces places = new SegmentPlaces();
    private final String owner;
    private final double claimSeconds;

    /**
     * @param connections where operations outside a transaction run
     * @param feed told about each position once it is committed
     * @param node this node's name, of one process at a time
     * @param claimTimeout after which a silent owner's segment may be claimed by another; 10 s suits
     */
    public R2dbcTokenStore(
            R2dbcTransactionManager transactions,
            ConnectionFactory connections,
            CommitFeed feed,
            String node,
            Duration claimTimeout) {
        this.transactions = transactions;
        this.connections = connections;
        this.feed = feed;
        this.owner = node + "#" + UUID.randomUUID();
        this.claimSeconds = claimTimeout.toMillis() / 1000.0;
    }

    /** Where it is told that a read model waits for the database. */
    Outages outages() {
        return outages;
    }

    /** Frees at once what the last process of this node's name had claimed when it died. */
    public void forgetPreviousProcess() {
        String previous = owner.substring(0, owner.indexOf('#') + 1);
        alone(c -> Sql.update(c, TokenSql.FORGET, previous, owner));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken token) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("segments of " + processor + " are there already");
        }
        for (int segment = 0; segment < count; segment++) {
            initializeSegment(token, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        String text = serializer.text(token);
        String type = serializer.type(token);
        long position = Positions.of(token);
        Long count = with(processor, c -> Sql.update(c, TokenSql.INITIALIZE, processor, segment, text, type, position));
        if (count != 1) {
            throw new UnableToInitializeTokenException(processor + "[" + segment + "] is there already");
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        String text = serializer.text(token);
        String type = serializer.type(token);
        long position = Positions.of(token);
        long before = places.committed(processor, segment);
        Flush store = c -> Sql.update(c, TokenSql.STORE, text, type, position, processor, segment, owner, before)
                .flatMap(count -> owned(count, processor, segment));
        R2dbcTransaction transaction = transactions.currentOrNull();
        if (transaction == null) {
            with(processor, c -> store.flushTo(c).thenReturn(true));
            committed(processor, segment, position);
            return;
        }
        transaction.afterCommit(() -> committed(processor, segment, position));
        if (CurrentUnitOfWork.isStarted()) {
            transaction.storeAtCommit(store);
        } else {
            transaction.await(c -> store.flushTo(c).thenReturn(true));
        }
    }

    private void committed(String processor, int segment, long position) {
        places.committed(processor, segment, position);
        feed.committed(processor, segment, position);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = with(processor, c -> claim(c, processor, segment)).orElse(null);
        places.claimed(processor, segment, token);
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = fetchToken(processor, segment.getSegmentId());
        int split = segment.splitSegmentId();
        int merged = segment.mergeableSegmentId();
        long relatives = with(
                processor,
                c -> Sql.query(
                                c,
                                TokenSql.RELATIVES,
                                r -> Longs.valueOf(r.get(0, Long.class)),
                                processor,
                                split,
                                merged)
                        .next());
        if (relatives != 1) {
            throw new UnableToClaimTokenException(processor + " " + segment + " was split or merged meanwhile");
        }
        return token;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        long before = places.committed(processor, segment);
        with(
                processor,
                c -> Sql.update(c, TokenSql.EXTEND, processor, segment, owner, before)
                        .flatMap(count -> owned(count, processor, segment).thenReturn(true)));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        with(processor, c -> Sql.update(c, TokenSql.RELEASE, processor, segment, owner));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        with(
                processor,
                c -> Sql.update(c, TokenSql.DELETE, processor, segment, owner)
                        .flatMap(count -> owned(count, processor, segment).thenReturn(true)));
    }

    @Override
    public int[] fetchSegments(String processor) {
        return with(
                        processor,
                        c -> Sql.query(c, TokenSql.SEGMENTS, r -> whole(r.get(0, Integer.class)), processor)
                                .collectList())
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        return with(
                processor,
                c -> Sql.query(
                                c,
                                TokenSql.AVAILABLE,
                                r -> whole(r.get(0, Integer.class)),
                                processor,
                                owner,
                                claimSeconds)
                        .map(segment -> Segment.computeSegment(segment, all))
                        .collectList());
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("projection.token");
    }

    private Mono<Optional<TrackingToken>> claim(Connection connection, String processor, int segment) {
        return Sql.query(
                        connection,
                        TokenSql.CLAIM,
                        r -> Optional.ofNullable(serializer.read(r.get(0, String.class), r.get(1, String.class))),
                        owner,
                        processor,
                        segment,
                        claimSeconds)
                .next()
                .switchIfEmpty(Mono.error(() -> new UnableToClaimTokenException(
                        processor + "[" + segment + "] is claimed by another process, or not there")));
    }

    private static Mono<Void> owned(long count, String processor, int segment) {
        return count == 1
                ? Mono.empty()
                : Mono.error(new UnableToClaimTokenException(
                        "the claim on " + processor + "[" + segment + "] is lost, or what was committed under it"));
    }

    private <T> T with(String processor, Function<Connection, Mono<T>> work) {
        try {
            R2dbcTransaction transaction = transactions.currentOrNull();
            T result = transaction != null ? transaction.await(work) : alone(work);
            outages.over(processor);
            if (result == null) {
                throw new IllegalStateException("no answer from the database");
            }
            return result;
        } catch (RuntimeException e) {
            if (DatabaseAway.explains(e)) {
                outages.tell(processor, e);
            }
            throw e;
        }
    }

    private <T> @Nullable T alone(Function<Connection, Mono<T>> work) {
        return Mono.usingWhen(connections.create(), work, Connection::close).block(R2dbcTransactionManager.TIMEOUT);
    }

    private static int whole(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
