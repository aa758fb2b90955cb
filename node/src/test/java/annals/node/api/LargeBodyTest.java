package annals.node.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import annals.node.api.Contract.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class LargeBodyTest {

    private static final int A_BIT_TOO_LARGE = (1 << 20) + 1000;
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final int PATIENCE_MILLISECONDS = 30_000;

    @Autowired
    private Caller caller;

    @Autowired
    private Assembly.Started product;

    @Test
    void aBodyOfMoreThanAMegabyteIsTooLargeForEveryRouteThatReadsOne() throws IOException {
        var contract = Contract.of(caller.get("/openapi.json"));
        var recorded = Recorded.by(caller);
        List<String> surprises = new ArrayList<>();
        for (Route route :
                Contract.changes().stream().filter(contract::takesJson).toList()) {
            String answer = send(route, route.template().equals("/api/customers") ? TEN_MEGABYTES : A_BIT_TOO_LARGE);
            if (!answer.startsWith("HTTP/1.1 413 ") || !answer.contains("BODY_TOO_LARGE")) {
                surprises.add(route + ": " + answer);
            }
        }
        assertThat(surprises).isEmpty();
        assertThat(recorded.types()).isEmpty();
    }

    /** A plain connection: what was answered can be read even when the rest of the body was not wanted. */
    private String send(Route route, int size) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            write(route, size, socket.getOutputStream());
            return read(socket.getInputStream());
        }
    }

    /** All that was answered before the connection ended, in whatever way it did. */
    private static String read(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketException e) {
            // It was reset, because the rest of the body was not wanted.
        }
        return answer.toString(UTF_8);
    }

    private int port() {
        return URI.create(product.address()).getPort();
    }

    private static void write(Route route, int size, OutputStream out) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        String head = route.method() + " " + route.path(UUID.randomUUID()) + " HTTP/1.1\r\n"
                + "Host: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + Assembly.TOKEN + "\r\n"
                + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        try {
            out.write(head.getBytes(UTF_8));
            out.write(body);
        } catch (IOException e) {
            // The other side has heard enough and has answered.
        }
    }
}
