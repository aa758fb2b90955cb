package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What callers can rely on is reviewed as text: a change of the contract shows as a changed line of docs/openapi.json. */
@ApiTest
class OpenApiTest {

    private static final Path REVIEWED = Path.of("../docs/openapi.json");
    private static final String HOW =
            "docs/openapi.json is not what the product answers. If the change is wanted, write it"
                    + " anew, look at it and commit it: mvn test -pl standalone -am -Dtest=OpenApiTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest.jvm.args=-Dopenapi.write=true";

    @Autowired
    private Caller caller;

    @Test
    void theContractIsTheOneThatWasReviewed() throws IOException {
        String told = contract().text();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(REVIEWED, told);
        }
        assertThat(REVIEWED).as(HOW).exists();
        var reviewed = Contract.parsed(Files.readString(REVIEWED));
        assertThat(told).as(HOW).isEqualTo(reviewed.without(Reviewed.missing()).text());
    }

    @Test
    void everyBodyAndAnswerIsDescribed() {
        var contract = contract();
        List<String> empty = new ArrayList<>();
        for (var path : contract.root().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                for (JsonNode schema : operation.getValue().findValues("schema")) {
                    describe(contract, schema, operation.getKey() + " " + path.getKey(), new HashSet<>(), empty);
                }
            }
        }
        assertThat(empty).isEmpty();
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        List<String> names = contract().root().path("paths").findValuesAsString("operationId");
        assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.matches(".*_\\d+"));
    }

    @Test
    void everyChangeIsInTheContract() {
        var contract = contract();
        assertThat(Contract.routes(HttpMethod.POST, HttpMethod.DELETE))
                .isNotEmpty()
                .allMatch(route -> contract.operation(route).isObject());
    }

    private Contract contract() {
        return Contract.of(caller.get("/openapi.json"));
    }

    private static void describe(
            Contract contract, JsonNode schema, String where, Set<String> seen, List<String> empty) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty() && !seen.add(reference)) {
            return;
        }
        JsonNode resolved = contract.resolved(schema);
        boolean told = resolved.has("$ref") || resolved.has("oneOf") || resolved.has("allOf");
        boolean object = "object".equals(resolved.path("type").asString("object"));
        if (!told
                && object
                && resolved.path("properties").isEmpty()
                && resolved.path("additionalProperties").isEmpty()) {
            empty.add(where);
        }
        resolved.path("properties")
                .properties()
                .forEach(field -> describe(contract, field.getValue(), where + " " + field.getKey(), seen, empty));
        if (resolved.has("items")) {
            describe(contract, resolved.path("items"), where + " []", seen, empty);
        }
    }
}
