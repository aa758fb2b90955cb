package annals.command.imports;

import java.util.concurrent.atomic.AtomicLong;

/** Counts while an import runs. */
final class Progress {

    final AtomicLong rows = new AtomicLong();
    final AtomicLong recorded = new AtomicLong();
    final AtomicLong unchanged = new AtomicLong();
    final AtomicLong incomplete = new AtomicLong();
    final AtomicLong rejected = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
}
