package annals.postgresql.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class R2dbcTokenStoreTest {

    private static final ProjectionDatabase DB = new ProjectionDatabase();
    private static final String PROCESSOR = "p";

    private final R2dbcTransactionManager transactions = new R2dbcTransactionManager(DB.pool);
    private final R2dbcTokenStore ours = store("ours");
    private final R2dbcTokenStore theirs = store("theirs");

    @BeforeEach
    void noTokens() {
        DB.sql("truncate projection.token");
        ours.initializeTokenSegments(PROCESSOR, 1, null);
    }

    @AfterAll
    static void close() {
        DB.close();
    }

    @Test
    void everyKindOfTokenComesBackWithItsPositionBesideIt() {
        var seven = new GlobalSequenceTrackingToken(7);
        var nine = new GlobalSequenceTrackingToken(9);
        comesBack(null, -1);
        comesBack(seven, 7);
        comesBack(MergedTrackingToken.merged(nine, seven), 7);
        comesBack(ReplayToken.createReplayToken(nine, seven), 7);
        comesBack(ReplayToken.createReplayToken(nine, null), -1);
        comesBack(ReplayToken.createReplayToken(MergedTrackingToken.merged(nine, seven), seven, "context"), 7);
        comesBack(GapAwareTrackingToken.newInstance(12, Set.of(10L)), 12);
    }

    private void comesBack(@Nullable TrackingToken token, long position) {
        ours.fetchToken(PROCESSOR, 0);
        ours.storeToken(token, PROCESSOR, 0);
        assertThat(ours.fetchToken(PROCESSOR, 0)).isEqualTo(token);
        assertThat(DB.value("select position from projection.token")).isEqualTo(String.valueOf(position));
    }

    @Test
    void aClassOutsideTheFrameworkIsNeverMadeFromAStoredToken() {
        DB.sql("update projection.token set token = '{}', token_type = 'java.util.HashMap'");
        assertThatThrownBy(() -> ours.fetchToken(PROCESSOR, 0)).hasMessageContaining("java.util.HashMap");
        String inner = "{\"tokenAtReset\":{\"@class\":\"java.util.HashMap\"},\"currentToken\":null,\"context\":null}";
        DB.sql("update projection.token set token = '" + inner + "', token_type = '" + ReplayToken.class.getName()
                + "'");
        assertThatThrownBy(() -> ours.fetchToken(PROCESSOR, 0)).hasStackTraceContaining("java.util.HashMap");
    }

    @Test
    void aClaimKeepsOthersOutUntilItIsSilentForTooLong() {
        ours.fetchToken(PROCESSOR, 0);
        assertThatThrownBy(() -> theirs.fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(theirs.fetchAvailableSegments(PROCESSOR)).isEmpty();
        age(Duration.ofSeconds(5));
        ours.extendClaim(PROCESSOR, 0);
        assertThatThrownBy(() -> theirs.fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        age(Duration.ofSeconds(5));
        assertThat(theirs.fetchAvailableSegments(PROCESSOR)).hasSize(1);
        theirs.fetchToken(PROCESSOR, 0);
    }

    @Test
    void whoLostTheClaimCanNeitherStoreNorExtendNorDelete() {
        ours.fetchToken(PROCESSOR, 0);
        age(Duration.ofSeconds(5));
        theirs.fetchToken(PROCESSOR, 0);
        var token = new GlobalSequenceTrackingToken(3);
        assertThatThrownBy(() -> ours.storeToken(token, PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> ours.extendClaim(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> ours.deleteToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        ours.releaseClaim(PROCESSOR, 0);
        theirs.storeToken(token, PROCESSOR, 0);
    }

    @Test
    void aPlaceThatACrashOfTheDatabaseHasTakenAwayIsNotSkippedOver() {
        ours.fetchToken(PROCESSOR, 0);
        store(1);
        String before = DB.value("select token from projection.token");
        store(2);
        DB.sql("update projection.token set position = 1, token = '" + before + "'");

        assertThatThrownBy(() -> store(3)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> store(3)))
                .hasMessageContaining("what was committed under it");
        assertThatThrownBy(() -> ours.extendClaim(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(ours.fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(1));
        ours.extendClaim(PROCESSOR, 0);
        store(2);
        store(3);
    }

    @Test
    void aResetGoesBackAndOnFromThere() {
        ours.fetchToken(PROCESSOR, 0);
        store(7);
        transactions.executeInTransaction(() -> ours.storeToken(null, PROCESSOR, 0));
        store(0);
        assertThat(DB.value("select position from projection.token")).isEqualTo("0");
    }

    private void store(long position) {
        ours.storeToken(new GlobalSequenceTrackingToken(position), PROCESSOR, 0);
    }

    @Test
    void aRestartedNodeFreesWhatItsPreviousProcessHadClaimed() {
        ours.fetchToken(PROCESSOR, 0);
        R2dbcTokenStore restarted = store("ours");
        assertThatThrownBy(() -> restarted.fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        theirs.forgetPreviousProcess();
        assertThatThrownBy(() -> restarted.fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        restarted.forgetPreviousProcess();
        restarted.fetchToken(PROCESSOR, 0);
        assertThatThrownBy(() -> ours.storeToken(null, PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void aSegmentThatWasSplitOrMergedMeanwhileIsNotClaimed() {
        Segment whole = Segment.ROOT_SEGMENT;
        ours.fetchToken(PROCESSOR, whole);
        ours.initializeSegment(null, PROCESSOR, 1);
        assertThatThrownBy(() -> ours.fetchToken(PROCESSOR, whole)).isInstanceOf(UnableToClaimTokenException.class);
        Segment half = whole.split()[0];
        ours.fetchToken(PROCESSOR, half);
        DB.sql("delete from projection.token where segment = 1");
        assertThatThrownBy(() -> ours.fetchToken(PROCESSOR, half)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void aSegmentIsMadeOnceEvenInsideATransaction() {
        assertThatThrownBy(() -> ours.initializeTokenSegments(PROCESSOR, 1, null))
                .isInstanceOf(UnableToClaimTokenException.class);
        transactions.executeInTransaction(() -> {
            assertThatThrownBy(() -> ours.initializeSegment(null, PROCESSOR, 0))
                    .isInstanceOf(UnableToInitializeTokenException.class);
            ours.initializeSegment(null, PROCESSOR, 1);
        });
        assertThat(ours.fetchSegments(PROCESSOR)).containsExactly(0, 1);
    }

    private void age(Duration duration) {
        DB.sql("update projection.token set claimed_at = claimed_at - interval '" + duration.toMillis()
                + " milliseconds'");
    }

    private R2dbcTokenStore store(String node) {
        return new R2dbcTokenStore(transactions, DB.pool, new CommitFeed(), node, Duration.ofSeconds(4));
    }
}
