package annals.command.imports;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.AUDITOR;
import static annals.api.access.Role.INTEGRATION_CLIENT;
import static annals.api.access.Role.SALES_MANAGER;
import static annals.api.access.Role.SERVICE_SUPERVISOR;

import annals.api.access.Actor;
import annals.api.access.Allowed;
import annals.api.shared.Ids;
import annals.api.shared.InvalidValue;
import annals.api.shared.Refused;
import annals.http.Cursor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int MOST = 200;
    private static final UUID AFTER_ALL = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    record Accepted(UUID importId) {}

    record ImportPage(List<ImportView> entries, @Nullable String nextCursor) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed({SALES_MANAGER, SERVICE_SUPERVISOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Accepted>> begin(@RequestBody Flux<PartEvent> parts, Actor actor) {
        var importId = Ids.next();
        var folder = imports.folder(importId);
        return onDisk(() -> Files.createDirectories(folder.path()))
                .then(Parts.save(parts, folder))
                .then(onDisk(() -> accept(importId, folder, actor)))
                .onErrorResume(error -> forget(folder).then(Mono.error(error)))
                .doOnCancel(() -> forget(folder).subscribe())
                .thenReturn(ResponseEntity.accepted()
                        .location(URI.create("/api/imports/" + importId))
                        .body(new Accepted(importId)));
    }

    private static Mono<Boolean> forget(ImportFolder folder) {
        return onDisk(() -> {
            folder.delete();
            return true;
        });
    }

    private UUID accept(UUID importId, ImportFolder folder, Actor actor) throws IOException {
        var mapping = Upload.check(folder);
        long bytes = Files.size(folder.rows());
        imports.accept(folder, new ImportJob(importId, actor, mapping.source(), mapping.kind(), bytes, imports.now()));
        return importId;
    }

    @GetMapping
    @Allowed({SALES_MANAGER, SERVICE_SUPERVISOR, AUDITOR, ADMIN, INTEGRATION_CLIENT})
    ImportPage all(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        var place = Cursor.parse(cursor, 1);
        if (limit < 1 || limit > MOST) {
            throw new InvalidValue("LIMIT_INVALID", "A page has 1 to " + MOST + " entries.");
        }
        var entries = imports.before(place.isEmpty() ? AFTER_ALL : Ids.parse(place.get(0)), limit);
        boolean full = entries.size() == limit;
        return new ImportPage(entries, full ? Cursor.of(entries.get(limit - 1).importId()) : null);
    }

    @GetMapping("/{importId}")
    @Allowed({SALES_MANAGER, SERVICE_SUPERVISOR, AUDITOR, ADMIN, INTEGRATION_CLIENT})
    ImportView one(@PathVariable String importId) {
        return require(importId);
    }

    @GetMapping("/{importId}/rejections")
    @Allowed({SALES_MANAGER, SERVICE_SUPERVISOR, AUDITOR, ADMIN, INTEGRATION_CLIENT})
    Mono<ResponseEntity<Resource>> rejections(@PathVariable String importId) {
        var file = imports.folder(require(importId).importId()).rejections();
        var name = ContentDisposition.attachment()
                .filename("rejections-" + importId + ".csv")
                .build();
        return onDisk(() -> {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .<Resource>body(new FileSystemResource(file));
        });
    }

    private ImportView require(String importId) {
        return imports.view(Ids.parse(importId))
                .orElseThrow(() -> Refused.because(ImportRefusal.IMPORT_NOT_FOUND, "id", importId));
    }

    private static <T> Mono<T> onDisk(java.util.concurrent.Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
