package annals.postgresql.encryption;

import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * Gives each JSON text buffers of its own. Buffers that are used again would keep the end of a longer text behind a shorter
 * one, for nobody knows how long. They are small, because personal parts are, and each must be cleared before it is used.
 */
final class FreshBuffers extends RecyclerPool.NonRecyclingPoolBase<BufferRecycler> {

    private static final long serialVersionUID = 1L;

    private static final int LENGTH = 512;

    @Override
    public BufferRecycler acquirePooled() {
        return new Small();
    }

    private static final class Small extends BufferRecycler {

        @Override
        protected int byteBufferLength(int ix) {
            return LENGTH;
        }

        @Override
        protected int charBufferLength(int ix) {
            return LENGTH;
        }
    }
}
