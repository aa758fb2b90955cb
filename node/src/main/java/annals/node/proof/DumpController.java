package annals.node.proof;

import annals.api.access.Allowed;
import annals.api.access.Role;
import annals.postgresql.proof.Dump;
import annals.postgresql.proof.ProofReader;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
class DumpController {

    private final ProofReader reader;
    private final Dump dump;
    private final Downloads downloads;

    DumpController(ProofReader reader, Dump dump, Downloads downloads) {
        this.reader = reader;
        this.dump = dump;
        this.downloads = downloads;
    }

    /** The log as it is stored, with its checkpoints; up to the last checkpoint, or to a position before it. */
    @GetMapping("/api/proof/dump")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<Flux<DataBuffer>>> dump(
            @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        return Mono.fromSupplier(() -> end(from, to))
                .subscribeOn(Schedulers.boundedElastic())
                .map(end -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .body(downloads.of(out -> dump.write(from, end, out))));
    }

    private long end(long from, @Nullable Long to) {
        long signed = Stretch.signed(reader);
        long end = to == null ? signed : to;
        Stretch.require(0, from, end, signed);
        return end;
    }
}
