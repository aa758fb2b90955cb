package annals.node.parts;

import static java.util.Objects.requireNonNull;

import annals.http.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to the contract what the routes' types do not tell, whichever side they are of. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the model of the library is
final class ContractDetails implements OpenApiCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String EVENTS = "text/event-stream";
    private static final String ENTRY = "LiveEvent";

    @Override
    public void customise(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        // Problems are in no route's type.
        schemas.putAll(ModelConverters.getInstance().readAll(Problem.class));
        money(schemas);
        schemas.keySet().removeIf(name -> name.startsWith(ENTRY) || name.equals("PartEvent"));
        contract.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.operationId(ContractNames.operation(method.name(), path));
                    operation.getResponses().addApiResponse("default", problem());
                    events(operation);
                }));
    }

    private static ApiResponse problem() {
        var schema = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description("What went wrong, as RFC 9457 says")
                .content(new Content().addMediaType("application/problem+json", schema));
    }

    static StringSchema amount() {
        return (StringSchema) new StringSchema().pattern("\\d+(\\.\\d+)?");
    }

    /** An amount is a text, so that no reader takes it for a floating point number. */
    private static void money(Map<String, Schema> schemas) {
        requireNonNull(schemas.get("Money")).addProperty("amount", amount());
    }

    /** A stream sends entries one by one, each as the data of an event. */
    private static void events(Operation operation) {
        operation.getResponses().values().stream()
                .map(response -> response.getContent() == null
                        ? null
                        : response.getContent().get(EVENTS))
                .filter(type -> type != null)
                .forEach(type -> type.setSchema(new Schema<>()
                        .$ref(type.getSchema().getItems().get$ref().replace(ENTRY, ""))));
    }
}
