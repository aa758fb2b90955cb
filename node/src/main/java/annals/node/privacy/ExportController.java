package annals.node.privacy;

import static annals.api.access.Role.ADMIN;
import static annals.api.access.Role.PRIVACY_OFFICER;

import annals.api.access.Allowed;
import annals.api.customer.CustomerId;
import annals.api.privacy.RequestId;
import annals.api.privacy.SubjectCommand.ExportAccess;
import annals.command.shared.Answers;
import annals.command.shared.Commands;
import annals.command.shared.Receipt;
import annals.command.shared.RequestContext;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hands out all data of a person. That it was done is recorded first. */
@RestController
class ExportController implements DisposableBean {

    private static final String ZIP = "application/zip";
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_WAITING = 100;

    private final Commands commands;
    private final AccessArchive archive;

    /** Threads of its own: writing waits for what is read on the common ones, and would wait for itself there. */
    private final Scheduler writers = Schedulers.newBoundedElastic(MOST_AT_ONCE, MOST_WAITING, "export");

    ExportController(Commands commands, AccessArchive archive) {
        this.commands = commands;
        this.archive = archive;
    }

    @Override
    public void destroy() {
        writers.dispose();
    }

    /** @param requestId the person's request, if it answers one */
    record Export(@Nullable RequestId requestId, @Nullable Instant occurredAt) {}

    @PostMapping(path = "/api/privacy/subjects/{customerId}/export", produces = ZIP)
    @Allowed({PRIVACY_OFFICER, ADMIN})
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @PathVariable CustomerId customerId, @Valid @RequestBody Export body, RequestContext context) {
        var command = new ExportAccess(customerId, body.requestId(), context.occurredAt(body.occurredAt()));
        return commands.send(context, body, command).map(receipt -> answer(customerId, receipt));
    }

    private ResponseEntity<Flux<DataBuffer>> answer(CustomerId customerId, Receipt receipt) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(Answers.LOG_POSITION, String.valueOf(receipt.position()))
                .body(zip(customerId, receipt.position()));
    }

    private Flux<DataBuffer> zip(CustomerId customerId, long position) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                out -> write(customerId, position, out),
                DefaultDataBufferFactory.sharedInstance,
                task -> writers.schedule(task)));
    }

    private void write(CustomerId customerId, long position, OutputStream out) {
        try {
            archive.write(customerId, position, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
