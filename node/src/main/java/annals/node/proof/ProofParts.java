package annals.node.proof;

import annals.node.postgres.Migrations;
import annals.node.start.Settings;
import annals.node.start.StartRefused;
import annals.postgresql.proof.Dump;
import annals.postgresql.proof.EvidenceBundle;
import annals.postgresql.proof.ProofReader;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import annals.postgresql.proof.Verification;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells whether the log is what was signed. The query side, where the log is on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class ProofParts {

    /** The tables that these parts need. */
    public static final Migrations.Part TABLES = new Migrations.Part("db/proof", "proof");

    @Bean
    SigningKey signingKey(Settings settings) {
        Path file = settings.keysDirectory().resolve("checkpoint.key");
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

    static Path file(Settings settings) {
        return settings.dataDirectory().resolve("checkpoints.jsonl");
    }

    @Bean
    ProofHealth proofHealth(Verdicts verdicts) {
        return new ProofHealth(verdicts);
    }

    @Bean
    ProofMetrics proofMetrics(MeterRegistry meters, ProofReader reader, Verdicts verdicts, Clock clock) {
        return new ProofMetrics(meters, reader, verdicts, clock);
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
