package annals.axonserver.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.junit.jupiter.api.Test;

class PassedHeadersTest {

    @Test
    void whatIsAboutOneConnectionStaysThereAndTheRestGoesOn() {
        var came = new DefaultHttpHeaders()
                .add("Connection", "keep-alive, X-Hop")
                .add("X-Hop", "1")
                .add("Keep-Alive", "timeout=5")
                .add("Transfer-Encoding", "chunked")
                .add("Upgrade", "h2c")
                .add("TE", "trailers")
                .add("Accept", "text/html")
                .add("Cookie", "a=1")
                .add("Cookie", "b=2");
        assertThat(PassedHeaders.of(came).entries())
                .extracting(header -> header.getKey() + ": " + header.getValue())
                .containsExactly("Accept: text/html", "Cookie: a=1", "Cookie: b=2");
    }
}
