package annals.postgresql.encryption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers those who ask at the same time by one piece of work: while one works, the others gather, and the first of them
 * works for all that have gathered. Whoever asks alone does not wait.
 */
final class Together<K, V> {

    private final Function<Collection<K>, Map<K, V>> work;
    private final Queue<Question<K, V>> gathered = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private record Question<K, V>(K key, CompletableFuture<V> answer) {}

    /** @param work has an answer for each key; none comes twice. What it throws is thrown to all whose keys it was given */
    Together(Function<Collection<K>, Map<K, V>> work) {
        this.work = work;
    }

    V of(K key) {
        var mine = new Question<>(key, new CompletableFuture<V>());
        gathered.add(mine);
        turn.lock();
        try {
            if (!mine.answer.isDone()) {
                answerAll();
            }
        } finally {
            turn.unlock();
        }
        return result(mine.answer);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, nobody may wait for ever
    private void answerAll() {
        var all = new ArrayList<Question<K, V>>();
        for (var next = gathered.poll(); next != null; next = gathered.poll()) {
            all.add(next);
        }
        try {
            var answers = work.apply(all.stream().map(Question::key).collect(Collectors.toSet()));
            all.forEach(question -> question.answer.complete(answers.get(question.key)));
        } catch (RuntimeException | Error e) {
            all.forEach(question -> question.answer.completeExceptionally(e));
        }
    }

    private static <V> V result(CompletableFuture<V> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
