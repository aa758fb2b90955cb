package annals.node.proof;

import annals.postgresql.proof.Delivery;
import annals.postgresql.proof.Follower;
import annals.postgresql.proof.Verification;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** Signs from the start of the product to its end, and checks the whole log once in the background. */
final class RunningProof implements SmartLifecycle {

    private final Follower follower;
    private final Optional<Delivery> delivery;
    private final Verification verification;
    private volatile boolean running;

    RunningProof(Follower follower, Optional<Delivery> delivery, Verification verification) {
        this.follower = follower;
        this.delivery = delivery;
        this.verification = verification;
    }

    @Override
    public void start() {
        delivery.ifPresent(Delivery::start);
        follower.start();
        verification.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        follower.stop();
        delivery.ifPresent(Delivery::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
