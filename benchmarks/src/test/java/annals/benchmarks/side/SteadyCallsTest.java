package annals.benchmarks.side;

import static org.assertj.core.api.Assertions.assertThat;

import annals.benchmarks.floor.EchoServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteadyCallsTest {

    @Test
    void callsGoOnAfterTheirTimeForAsLongAsSomethingElseDoes() throws Exception {
        try (var server = EchoServer.start(10);
                var calls = SteadyCalls.open(1_000, () -> new HttpCaller(server.port(), "none"))) {
            assertThat(calls.run(0.1, due -> caller -> caller.get("/"))).isEqualTo(100);
            var looks = new AtomicInteger();
            long made = calls.run(0.1, () -> looks.incrementAndGet() <= 50, due -> caller -> caller.get("/"));
            assertThat(made).isEqualTo(150);
            assertThat(calls.latencies().getTotalCount()).isEqualTo(150);
        }
    }
}
