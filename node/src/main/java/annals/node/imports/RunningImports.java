package annals.node.imports;

import annals.command.imports.Imports;
import org.springframework.context.SmartLifecycle;

/** Goes on with interrupted imports once the product runs, and interrupts them first of all when it ends. */
final class RunningImports implements SmartLifecycle {

    private final Imports imports;
    private volatile boolean running;

    RunningImports(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void start() {
        imports.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        imports.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After all others have started, before any of them has stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
