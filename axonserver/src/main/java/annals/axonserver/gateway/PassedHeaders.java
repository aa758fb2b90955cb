package annals.axonserver.gateway;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/** Headers as they go on: all but those that are about one connection (RFC 9110, 7.6.1). */
final class PassedHeaders {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** {@code Expect} too, because the gateway has answered it by then. */
    private static final List<CharSequence> OF_ONE_CONNECTION = List.of(
            HttpHeaderNames.CONNECTION,
            "Keep-Alive",
            "Proxy-Connection",
            HttpHeaderNames.PROXY_AUTHENTICATE,
            HttpHeaderNames.PROXY_AUTHORIZATION,
            HttpHeaderNames.TE,
            HttpHeaderNames.TRAILER,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.UPGRADE,
            HttpHeaderNames.EXPECT);

    private PassedHeaders() {}

    static HttpHeaders of(HttpHeaders came) {
        var passed = new DefaultHttpHeaders().add(came);
        came.getAllAsString(HttpHeaderNames.CONNECTION).stream()
                .flatMap(names -> List.of(names.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(passed::remove);
        OF_ONE_CONNECTION.forEach(passed::remove);
        return passed;
    }

    /** With whom it came from, because nodes slow down whoever guesses passwords. */
    static HttpHeaders of(HttpServerRequest request) {
        var passed = of(request.requestHeaders());
        var from = request.remoteAddress();
        if (from != null) {
            passed.set(FORWARDED_FOR, forwardedFor(passed.get(FORWARDED_FOR), from));
        }
        return passed;
    }

    /** Only a proxy on this machine is believed; anybody else could name whom they like. */
    private static String forwardedFor(@Nullable String before, InetSocketAddress from) {
        String address = from.getAddress().getHostAddress();
        return before != null && from.getAddress().isLoopbackAddress() ? before + ", " + address : address;
    }
}
