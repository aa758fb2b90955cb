package annals.benchmarks.pekko;

import annals.benchmarks.pekko.Entity.Answer;
import annals.benchmarks.pekko.Entity.Note;
import annals.benchmarks.timeline.Pool;
import annals.node.postgres.Database;
import com.typesafe.config.ConfigFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor system whose journal is in this database, set by {@code pekko.conf}. */
final class PekkoSystem implements AutoCloseable {

    private static final String DATABASE = "pekko-persistence-jdbc.shared-databases.slick.db.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ActorSystem<Order> system;

    /** What the parent of all entities is asked for. */
    private sealed interface Order {

        /** Starts an entity. */
        record Start(Behavior<Note> entity, ActorRef<ActorRef<Note>> answerTo) implements Order {}

        /** Starts an entity for what it has to note. */
        record StartFor(Behavior<Note> entity, Note note) implements Order {}
    }

    PekkoSystem(Database database) throws SQLException {
        PekkoTables.create(database);
        var place = ConfigFactory.parseMap(Map.of(
                DATABASE + "url", Pool.url(database),
                DATABASE + "user", database.user(),
                DATABASE + "password", database.password()));
        var config = place.withFallback(ConfigFactory.parseResources(getClass().getClassLoader(), "pekko.conf"))
                .withFallback(ConfigFactory.defaultReferenceUnresolved())
                .resolve();
        system = ActorSystem.create(parent(), "contender", config);
    }

    private static Behavior<Order> parent() {
        return Behaviors.receive((context, order) -> {
            if (order instanceof Order.Start start) {
                start.answerTo().tell(context.spawnAnonymous(start.entity()));
            } else if (order instanceof Order.StartFor start) {
                context.spawnAnonymous(start.entity()).tell(start.note());
            }
            return Behaviors.same();
        });
    }

    ActorSystem<?> actors() {
        return system;
    }

    /** Starts an entity and answers where it is. */
    ActorRef<Note> start(Behavior<Note> entity) throws Exception {
        return this.<Order, ActorRef<Note>>ask(system, answerTo -> new Order.Start(entity, answerTo))
                .get();
    }

    /** Starts an entity and answers what it answers to this. */
    Answer startFor(Behavior<Note> entity, Function<ActorRef<Answer>, Note> note) throws Exception {
        return this.<Order, Answer>ask(system, answerTo -> new Order.StartFor(entity, note.apply(answerTo)))
                .get();
    }

    /** Starts any other actor. */
    <M> ActorRef<M> run(Behavior<M> actor) {
        return system.systemActorOf(actor, "actor-" + UUID.randomUUID(), Props.empty());
    }

    /** The answer that is to come. */
    <M, A> CompletableFuture<A> ask(ActorRef<M> actor, Function<ActorRef<A>, M> message) {
        return AskPattern.<M, A>ask(actor, message::apply, PATIENCE, system.scheduler())
                .toCompletableFuture();
    }

    @Override
    public void close() {
        system.terminate();
        try {
            system.getWhenTerminated().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Pekko did not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
