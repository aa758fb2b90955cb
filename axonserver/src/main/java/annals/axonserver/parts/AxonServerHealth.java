package annals.axonserver.parts;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Axon Server can be reached. */
final class AxonServerHealth implements HealthIndicator {

    private final BooleanSupplier connected;

    AxonServerHealth(BooleanSupplier connected) {
        this.connected = connected;
    }

    @Override
    public Health health() {
        return (connected.getAsBoolean() ? Health.up() : Health.down()).build();
    }
}
