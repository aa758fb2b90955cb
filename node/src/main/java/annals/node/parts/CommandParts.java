package annals.node.parts;

import annals.command.shared.CommandSide;
import annals.command.shared.Commands;
import annals.command.shared.Feature;
import annals.command.shared.Log;
import annals.node.metrics.CommandMetrics;
import annals.node.traces.CommandTraces;
import annals.node.traces.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
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
    ThreadPoolExecutor commandThreads(MeterRegistry meters) {
        var threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                new AxonThreadFactory("command"));
        threads.allowCoreThreadTimeOut(true);
        Gauge.builder("annals.commands.waiting", threads.getQueue(), Collection::size)
                .description("Commands that wait for a thread")
                .register(meters);
        Gauge.builder("annals.commands.threads.busy", threads, ThreadPoolExecutor::getActiveCount)
                .description("Threads that carry a command out")
                .register(meters);
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
            List<Feature> features,
            MeterRegistry meters,
            Traces traces) {
        var side = new CommandSide(
                store, log, recentAggregates, commandThreads, new CommandMetrics(meters, log), distribution);
        side.bus().registerHandlerInterceptor(new CommandTraces(traces));
        features.forEach(feature -> feature.register(side));
        return side;
    }

    @Bean
    Commands commands(CommandSide side, Log log) {
        return new Commands(side.bus(), log);
    }
}
