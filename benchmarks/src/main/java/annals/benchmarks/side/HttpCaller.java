package annals.benchmarks.side;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One kept connection to a server on this machine, for one caller. It does what measuring needs and no more, because
 * whatever it costs is taken from the processors that the server is measured on.
 */
public final class HttpCaller implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int FIRST_REFUSAL = 300;
    private static final int HEX = 16;
    private static final String BOUNDARY = "no-file-has-this-line";

    private final Socket socket;
    private final InputStream in;
    private final String headers;

    /** Connects; every request carries the token. */
    public HttpCaller(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        headers = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** Answers the body; throws {@link IOException} for every status from 300 on. */
    public String get(String path) throws IOException {
        return send("GET " + path + headers + "\r\n", "");
    }

    /** Sends JSON and answers the body; throws {@link IOException} for every status from 300 on. */
    public String post(String path, String json) throws IOException {
        return post(path, "application/json", json);
    }

    /** Sends a form with these files and answers the body; throws {@link IOException} for every status from 300 on. */
    public String upload(String path, Map<String, String> files) throws IOException {
        var form = new StringBuilder();
        files.forEach((name, content) -> form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(content)
                .append("\r\n"));
        form.append("--" + BOUNDARY + "--\r\n");
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, form.toString());
    }

    private String post(String path, String type, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(
                "POST " + path + headers + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n",
                body);
    }

    private String send(String head, String body) throws IOException {
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        String answer = new String(body(), StandardCharsets.UTF_8);
        if (status >= FIRST_REFUSAL) {
            throw new IOException(status + " " + answer);
        }
        return answer;
    }

    private byte[] body() throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        return chunked ? chunks() : in.readNBytes(length);
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
