package annals.node.parts;

import annals.command.shared.CommandSide;
import annals.command.shared.Commands;
import annals.command.shared.Feature;
import annals.command.shared.Log;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The command side: aggregates, their bus and the threads that carry commands out. It needs an {@link EventStore} and a
 * {@link Log}, two operators that say how bus and remembered aggregates are shared with other processes, and nothing of the
 * query side.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackages = "annals.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandParts {

    /** A command holds its thread until its events are on disk, so this is also the most that one group append takes. */
    private static final int THREADS = 64;

    private static final int WAITING = 2_000;
    private static final int RECENT_AGGREGATES = 20_000;

    @Bean(destroyMethod = "shutdown")
    ThreadPoolExecutor commandThreads() {
        var threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                new AxonThreadFactory("command"));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @Bean
    Cache recentAggregates(UnaryOperator<Cache> sharing) {
        return sharing.apply(new RecentAggregates(RECENT_AGGREGATES));
    }

    @Bean
    CommandSide commandSide(
            EventStore store,
            Log log,
            Cache recentAggregates,
            ThreadPoolExecutor commandThreads,
            UnaryOperator<CommandBus> distribution,
            List<Feature> features) {
        var side = new CommandSide(store, log, recentAggregates, commandThreads, distribution);
        features.forEach(feature -> feature.register(side));
        return side;
    }

    @Bean
    Commands commands(CommandSide side, Log log) {
        return new Commands(side.bus(), log);
    }
}
