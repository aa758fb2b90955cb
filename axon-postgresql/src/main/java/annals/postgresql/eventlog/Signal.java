package annals.postgresql.eventlog;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells whoever listens or waits that there may be something new. */
final class Signal {

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private long times;

    void raise() {
        lock.lock();
        try {
            times++;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }

    /** How often it was raised: to be asked before looking for something new, so that nothing is slept through. */
    long times() {
        lock.lock();
        try {
            return times;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it was raised more often than that; answers the nanoseconds that are left. */
    long awaitAfter(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (times == seen && left > 0) {
                left = raised.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }
}
