package annals.node.proof;

import annals.api.access.Allowed;
import annals.api.access.Role;
import annals.postgresql.proof.EvidenceBundle;
import annals.postgresql.proof.EvidenceRequest;
import annals.postgresql.proof.ProofReader;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
class BundleController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ProofReader reader;
    private final EvidenceBundle bundle;
    private final Downloads downloads;

    BundleController(ProofReader reader, EvidenceBundle bundle, Downloads downloads) {
        this.reader = reader;
        this.bundle = bundle;
        this.downloads = downloads;
    }

    /**
     * Which events are wanted: those between the positions that fit every list that is given.
     *
     * @param to not included
     * @param types without revision
     * @param customerId for every event of every record that names this customer
     */
    record BundleRequest(
            @Nullable Long from,
            @Nullable Long to,
            @Nullable List<@NotNull String> types,
            @Nullable List<@NotNull UUID> recordIds,
            @Nullable UUID customerId,
            @Nullable List<@NotNull UUID> eventIds) {}

    /** Selected events with all that a third party needs to check them, as a zip. */
    @PostMapping("/api/audit/bundles")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<Flux<DataBuffer>>> bundle(@Valid @RequestBody BundleRequest body) {
        return Mono.fromSupplier(() -> answer(body)).subscribeOn(Schedulers.boundedElastic());
    }

    private ResponseEntity<Flux<DataBuffer>> answer(BundleRequest body) {
        long signed = Stretch.signed(reader);
        long from = Objects.requireNonNullElse(body.from(), 0L);
        long to = Objects.requireNonNullElse(body.to(), signed);
        Stretch.require(0, from, to, signed);
        var request = new EvidenceRequest(
                from,
                to,
                Objects.requireNonNullElse(body.types(), List.of()),
                records(body, to),
                texts(body.eventIds()));
        var name = ContentDisposition.attachment().filename("evidence.zip").build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(downloads.of(out -> bundle.write(request, signed, out)));
    }

    /** The records that were asked for, and those that name the customer, whose own id is one of them. */
    private List<String> records(BundleRequest body, long to) {
        List<String> records = new ArrayList<>(texts(body.recordIds()));
        UUID customer = body.customerId();
        if (customer != null) {
            records.add(customer.toString());
            records.addAll(reader.recordsMentioning("\"customerId\":\"" + customer + "\"", to));
        }
        return records.stream().distinct().toList();
    }

    private static List<String> texts(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(UUID::toString).toList();
    }
}
