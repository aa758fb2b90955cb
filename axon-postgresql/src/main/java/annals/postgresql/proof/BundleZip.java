package annals.postgresql.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written file by file, and knows of each its length and digest. */
final class BundleZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final List<String> files = new ArrayList<>();
    private String name = "";
    private DigestOutputStream open;
    private long bytes;

    BundleZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.open = new DigestOutputStream(zip, Hash.sha256());
    }

    void begin(String file) throws IOException {
        zip.putNextEntry(new ZipEntry(file));
        name = file;
        bytes = 0;
        open = new DigestOutputStream(zip, Hash.sha256());
    }

    void line(String line) throws IOException {
        text(line + "\n");
    }

    private void text(String text) throws IOException {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        bytes += written.length;
        open.write(written);
    }

    void end() throws IOException {
        zip.closeEntry();
        files.add(new JsonLine()
                .text("name", name)
                .number("bytes", bytes)
                .text("sha256", HexFormat.of().formatHex(open.getMessageDigest().digest()))
                .end());
    }

    void file(String file, String text) throws IOException {
        begin(file);
        text(text);
        end();
    }

    /** The files so far, as the manifest lists them. */
    String files() {
        return "[" + String.join(",", files) + "]";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
