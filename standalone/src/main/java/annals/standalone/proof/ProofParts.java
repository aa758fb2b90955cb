package annals.standalone.proof;

import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.proof.Delivery;
import annals.postgresql.proof.Dump;
import annals.postgresql.proof.EvidenceBundle;
import annals.postgresql.proof.Follower;
import annals.postgresql.proof.ProofReader;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import annals.postgresql.proof.Verification;
import annals.standalone.postgres.Database;
import annals.standalone.postgres.DatabaseParts;
import annals.standalone.postgres.Migrations;
import annals.standalone.start.Settings;
import annals.standalone.start.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the proof. */
@Configuration(proxyBeanMethods = false)
public class ProofParts {

    /** The tables that these parts need. */
    public static final Migrations.Part TABLES = new Migrations.Part("db/proof", "proof");

    @Bean
    SigningKey signingKey(Settings settings) {
        Path file = settings.dataDirectory().resolve("keys/checkpoint.key");
        try {
            return SigningKey.in(file);
        } catch (IOException e) {
            throw new StartRefused(
                    "The key that checkpoints are signed with cannot be used (" + e.getMessage() + "); put " + file
                            + " back from where the data directory was copied, or move it away to sign with a new one.",
                    e);
        }
    }

    @Bean
    Verdicts verdicts() {
        return new Verdicts();
    }

    @Bean
    ProofReader proofReader(DataSource eventLogConnections) {
        return new ProofReader(eventLogConnections);
    }

    @Bean(destroyMethod = "stop")
    Verification verification(DataSource eventLogConnections, Settings settings, Verdicts verdicts, Clock clock) {
        return new Verification(eventLogConnections, file(settings), verdicts, clock);
    }

    @Bean
    RunningProof runningProof(
            Database database,
            SigningKey key,
            Settings settings,
            Verdicts verdicts,
            Verification verification,
            PushedEventStore store,
            Clock clock) {
        var delivery = settings.checkpointUrl().map(address -> new Delivery(DatabaseParts.unpooled(database), address));
        var follower =
                new Follower(DatabaseParts.unpooled(database), key, file(settings), clock, verdicts, wake(delivery));
        store.onAppended(follower::wake);
        return new RunningProof(follower, delivery, verification);
    }

    private static Runnable wake(Optional<Delivery> delivery) {
        return () -> delivery.ifPresent(Delivery::wake);
    }

    private static Path file(Settings settings) {
        return settings.dataDirectory().resolve("checkpoints.jsonl");
    }

    @Bean
    ProofHealth proofHealth(Verdicts verdicts) {
        return new ProofHealth(verdicts);
    }

    @Bean(destroyMethod = "dispose")
    Downloads downloads() {
        return new Downloads();
    }

    @Bean
    ProofController proofController(
            ProofReader reader, SigningKey key, Verdicts verdicts, Verification verification, Clock clock) {
        return new ProofController(reader, key, verdicts, verification, clock);
    }

    @Bean
    DumpController dumpController(ProofReader reader, DataSource eventLogConnections, Downloads downloads) {
        return new DumpController(reader, new Dump(eventLogConnections), downloads);
    }

    @Bean
    BundleController bundleController(
            ProofReader reader, DataSource eventLogConnections, SigningKey key, Downloads downloads, Clock clock) {
        return new BundleController(reader, new EvidenceBundle(eventLogConnections, key, clock), downloads);
    }
}
