package annals.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import annals.http.ActorArgument;
import annals.http.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

class ImportRoutesTest {

    private static final String MAPPING = """
            {"source": "shop", "kind": "CUSTOMERS",
             "fields": {"externalId": "id", "name": "name", "kind": {"constant": "PERSON"}}}""";

    private final Path folder;
    private final ImportSpec imports;
    private final WebTestClient http;

    ImportRoutesTest(@TempDir Path folder) {
        this.folder = folder;
        imports = new ImportSpec(folder);
        http = WebTestClient.bindToController(imports.controller())
                .argumentResolvers(arguments -> arguments.addCustomResolver(new ActorArgument()))
                .webFilter((exchange, chain) -> {
                    SignedIn.as(ImportSpec.KIM, exchange);
                    return chain.filter(exchange);
                })
                .configureClient()
                .build();
    }

    private WebTestClient.ResponseSpec send(Map<String, String> parts) {
        var body = new MultipartBodyBuilder();
        parts.forEach((name, text) -> body.part(name, file(text)));
        return http.post()
                .uri("/api/imports")
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange();
    }

    private static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "upload";
            }
        };
    }

    @Test
    void anUploadOfManyBuffersBecomesAnImport() throws Exception {
        var rows = new StringBuilder("id,name\n");
        for (int i = 0; i < 3_000; i++) {
            rows.append(i).append(',').append("x".repeat(250)).append('\n');
        }
        var accepted = send(Map.of("mapping", MAPPING, "file", rows.toString()))
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var importId =
                UUID.fromString(String.valueOf(Objects.requireNonNull(accepted).get("importId")));
        assertThat(imports.ended(importId).recorded()).isEqualTo(3_000);
        http.get()
                .uri("/api/imports/" + importId)
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DONE");
        http.get()
                .uri("/api/imports")
                .exchange()
                .expectBody()
                .jsonPath("$.entries.length()")
                .isEqualTo(1);
        http.get()
                .uri("/api/imports/" + importId + "/rejections")
                .exchange()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .isEqualTo("row,outcome,column,code,reason,id,name\r\n");
    }

    @Test
    void anUploadThatIsRefusedLeavesNothingBehind() throws Exception {
        for (var parts : List.of(
                Map.of("mapping", MAPPING),
                Map.of("mapping", MAPPING, "file", "", "other", "x"),
                Map.of("mapping", MAPPING, "file", "id,title\n"),
                Map.of("mapping", "x".repeat(2 << 20), "file", "id,name\n"))) {
            send(parts).expectStatus().value(status -> assertThat(status).isGreaterThanOrEqualTo(400));
            try (var left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }
}
