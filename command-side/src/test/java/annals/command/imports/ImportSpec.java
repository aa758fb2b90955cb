package annals.command.imports;

import annals.api.access.Actor;
import annals.api.access.ActorType;
import annals.api.access.Department;
import annals.api.access.Role;
import annals.api.shared.Ids;
import annals.command.sales.pipeline.DefaultPipeline;
import annals.command.shared.CommandSide;
import annals.command.shared.Commands;
import annals.command.shared.Feature;
import annals.command.shared.KeptReceipt;
import annals.command.shared.Log;
import annals.command.shared.RequestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.caching.NoCache;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The whole command side on a store in memory, with imports as in the product. */
final class ImportSpec {

    static final Actor KIM = new Actor("kim", "Kim", ActorType.USER, Department.SALES, Set.of(Role.SALES_MANAGER));

    final AggregateStore engine = new AggregateStore();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final Commands commands;
    private final Path root;
    private ExecutorService runner = Executors.newSingleThreadExecutor();
    private Imports imports;

    ImportSpec(Path root) {
        this.root = root;
        Log log = new NoLog();
        var side = new CommandSide(store, log, NoCache.INSTANCE, Runnable::run);
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Feature.class));
        scanner.findCandidateComponents("annals.command")
                .forEach(found -> feature(found.getBeanClassName()).register(side));
        commands = new Commands(side.bus(), log);
        imports = new Imports(root, commands, store, Clock.systemUTC(), () -> runner);
        var context = new RequestContext(KIM, "POST /", null, null, Clock.systemUTC());
        var pipeline = new DefaultPipeline(store).ifMissing(Instant.EPOCH).orElseThrow();
        commands.send(context, pipeline, pipeline).block();
    }

    private static Feature feature(@Nullable String name) {
        return (Feature) BeanUtils.instantiateClass(ClassUtils.resolveClassName(String.valueOf(name), null));
    }

    /** Uploads files and answers the import's id. */
    UUID upload(String mapping, byte[] rows, byte @Nullable [] lines) throws IOException {
        var importId = Ids.next();
        var folder = imports.folder(importId);
        Files.createDirectories(folder.path());
        Files.writeString(folder.mapping(), mapping);
        Files.write(folder.rows(), rows);
        if (lines != null) {
            Files.write(folder.lines(), lines);
        }
        var checked = Upload.check(folder);
        imports.accept(
                folder, new ImportJob(importId, KIM, checked.source(), checked.kind(), rows.length, imports.now()));
        return importId;
    }

    /** Imports a file and answers how it ended. */
    ImportView imported(String mapping, String rows) throws Exception {
        return ended(upload(mapping, rows.getBytes(StandardCharsets.UTF_8), null));
    }

    /** Imports a file with its lines and answers how it ended. */
    ImportView imported(String mapping, String rows, String lines) throws Exception {
        byte[] second = lines.getBytes(StandardCharsets.UTF_8);
        return ended(upload(mapping, rows.getBytes(StandardCharsets.UTF_8), second));
    }

    /** The routes to these imports. */
    ImportController controller() {
        return new ImportController(imports);
    }

    /** Waits for the end of an import. */
    ImportView ended(UUID importId) throws Exception {
        runner.submit(() -> {}).get(10, TimeUnit.MINUTES);
        return imports.view(importId).orElseThrow();
    }

    String rejections(UUID importId) throws IOException {
        return Files.readString(imports.folder(importId).rejections());
    }

    /** Stops the imports where they are, and starts again on the same store. */
    void stop() {
        imports.close();
        runner = Executors.newSingleThreadExecutor();
        imports = new Imports(root, commands, store, Clock.systemUTC(), () -> runner);
    }

    /** Stops the imports and starts the same ones again. */
    void restart() {
        imports.close();
        runner = Executors.newSingleThreadExecutor();
        imports.start();
    }

    void start() {
        imports.start();
    }

    /** Keeps no receipts: imports do not depend on them. */
    private final class NoLog implements Log {

        @Override
        public Optional<Long> positionOf(UnitOfWork<?> unitOfWork) {
            return Optional.empty();
        }

        @Override
        public long head() {
            return engine.count() - 1;
        }

        @Override
        public Optional<KeptReceipt> find(String scope, String key) {
            return Optional.empty();
        }

        @Override
        public void keepWith(UnitOfWork<?> unitOfWork, KeptReceipt receipt, Supplier<String> answer) {
            // nothing is kept
        }

        @Override
        public KeptReceipt keep(KeptReceipt receipt) {
            return receipt;
        }

        @Override
        public boolean mayRetry(Throwable error) {
            return false;
        }
    }
}
