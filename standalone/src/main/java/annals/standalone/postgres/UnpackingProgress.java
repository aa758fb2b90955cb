package annals.standalone.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.apache.commons.io.input.ProxyInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells, while an archive is read, how much of it has been. */
final class UnpackingProgress extends ProxyInputStream {

    private static final Logger LOG = LoggerFactory.getLogger(UnpackingProgress.class);
    private static final int STEP = 20;
    private static final int PERCENT = 100;

    private final long size;
    private long read;
    private int told;

    private UnpackingProgress(InputStream archive, long size) {
        super(archive);
        this.size = size;
    }

    static InputStream of(URL archive) throws IOException {
        var connection = archive.openConnection();
        long size = connection.getContentLengthLong();
        return new BufferedInputStream(new UnpackingProgress(connection.getInputStream(), size));
    }

    @Override
    protected void afterRead(int bytes) {
        read += Math.max(0, bytes);
        int percent = (int) (read * PERCENT / size);
        if (percent >= told + STEP && percent < PERCENT) {
            told = percent - percent % STEP;
            LOG.info("  {} %", told);
        }
    }
}
