package annals.node.traces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What a collector of traces gets, byte by byte; its format is binary, but texts and ids are in it as they are. */
public final class Collector implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    /** Between the ids of a trace and a span's name are its own id and its parent's. */
    private static final int NAME_WITHIN = 80;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::receive);
        server.start();
    }

    /** For {@code ANNALS_OTLP_URL}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** In how many spans of a trace a name stands: each begins with the trace's id, and the name follows soon. */
    public long spans(String trace, String name) {
        String id = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        String sized = (char) name.length() + name;
        return Pattern.compile(Pattern.quote(id))
                .splitAsStream(text())
                .skip(1)
                .filter(span ->
                        span.substring(0, Math.min(NAME_WITHIN, span.length())).contains(sized))
                .count();
    }

    /** All of it. */
    public String text() {
        return String.join("", received);
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
