package annals.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.StreamCrowd;
import org.junit.jupiter.api.Test;

class FanOutServerTest {

    @Test
    void everyListenerGetsEveryEntry() throws Exception {
        try (var server = FanOutServer.start();
                var crowd = new StreamCrowd();
                var caller = new HttpCaller(server.port(), "none")) {
            for (int i = 0; i < 20; i++) {
                crowd.join(server.port(), "none", "/");
            }
            crowd.start();
            for (int i = 0; i < 5; i++) {
                caller.post("/", "{\"due\": \"@" + System.nanoTime() + "@\"}");
            }
            assertThat(crowd.takeWhenAll(100).getTotalCount()).isEqualTo(100);
        }
    }
}
