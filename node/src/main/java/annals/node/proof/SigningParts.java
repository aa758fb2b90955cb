package annals.node.proof;

import annals.node.postgres.Database;
import annals.node.postgres.DatabaseParts;
import annals.node.start.Settings;
import annals.postgresql.proof.Delivery;
import annals.postgresql.proof.Follower;
import annals.postgresql.proof.SigningKey;
import annals.postgresql.proof.Verdicts;
import annals.postgresql.proof.Verification;
import annals.query.events.EventLogSource;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who signs the log, beside {@link ProofParts}. The query side, where the log is on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class SigningParts {

    @Bean
    RunningProof runningProof(
            Database database,
            SigningKey key,
            Settings settings,
            Verdicts verdicts,
            Verification verification,
            EventLogSource log,
            Clock clock) {
        var delivery = settings.checkpointUrl().map(address -> new Delivery(DatabaseParts.unpooled(database), address));
        var follower = new Follower(
                DatabaseParts.unpooled(database), key, ProofParts.file(settings), clock, verdicts, wake(delivery));
        log.onAppended(follower::wake);
        return new RunningProof(follower, delivery, verification);
    }

    private static Runnable wake(Optional<Delivery> delivery) {
        return () -> delivery.ifPresent(Delivery::wake);
    }
}
