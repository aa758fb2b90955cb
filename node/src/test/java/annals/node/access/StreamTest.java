package annals.node.access;

import static annals.api.access.Role.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@DoorTest
class StreamTest {

    @Autowired
    private Visitors visitors;

    @Test
    void aStreamEndsWhenItsReaderLosesTheRightToIt(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping,
            @Autowired SignIns signIns,
            @Autowired Tokens tokens) {
        var filter = new AccessFilter(new RouteRules(requestMappingHandlerMapping), signIns, Duration.ofMillis(20));
        var program = visitors.program(SALES_REP);
        var cancelled = new AtomicBoolean();
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/probe/sales").header("Authorization", "Bearer " + program.token()));
        StepVerifier.create(filter.filter(exchange, open -> Mono.<Void>never().doOnCancel(() -> cancelled.set(true))))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(200))
                .then(() -> tokens.revoke(program.id()).subscribe())
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        assertThat(cancelled).isTrue();
    }
}
