package annals.standalone.parts;

import static java.util.Objects.requireNonNull;

import annals.http.Problem;
import annals.query.changes.Change;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to the contract what the routes' types do not tell. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the model of the library is
final class ContractDetails implements OpenApiCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String EVENTS = "text/event-stream";
    private static final String ENTRY = "ServerSentEvent";

    @Override
    public void customise(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        // Problems are in no route's type, and what only a stream sends is not found by itself.
        List.of(Problem.class, Change.class)
                .forEach(type -> schemas.putAll(ModelConverters.getInstance().readAll(type)));
        money(schemas);
        history(schemas);
        schemas.keySet().removeIf(name -> name.startsWith(ENTRY) || name.equals("PartEvent"));
        contract.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.operationId(ContractNames.operation(method.name(), path));
                    operation.getResponses().addApiResponse("default", problem());
                    events(operation);
                }));
        upload(requireNonNull(contract.getPaths().get("/api/imports")).getPost());
        rejections(requireNonNull(contract.getPaths().get("/api/imports/{importId}/rejections"))
                .getGet());
    }

    private static ApiResponse problem() {
        var schema = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description("What went wrong, as RFC 9457 says")
                .content(new Content().addMediaType("application/problem+json", schema));
    }

    /** An amount is a text, so that no reader takes it for a floating point number. */
    private static void money(Map<String, Schema> schemas) {
        var amount = new StringSchema().pattern("\\d+(\\.\\d+)?");
        requireNonNull(schemas.get("Money")).addProperty("amount", amount);
        var alternatives =
                List.<Schema>of(amount, new NumberSchema(), new Schema<>().$ref("#/components/schemas/Money"));
        schemas.put("Price", new Schema<>().oneOf(alternatives));
    }

    /** A record's body is whatever its own address answers, and a part of it is anything. */
    private static void history(Map<String, Schema> schemas) {
        var body = new Schema<>()
                .oneOf(List.of("CustomerView", "DealView", "TicketView", "OrderView", "ShipmentView").stream()
                        .<Schema>map(view -> new Schema<>().$ref("#/components/schemas/" + view))
                        .toList());
        var part = new Schema<>()
                .oneOf(List.<Schema>of(
                        new StringSchema(),
                        new NumberSchema(),
                        new BooleanSchema(),
                        new ArraySchema().items(new StringSchema()),
                        new ObjectSchema().additionalProperties(true)));
        for (String side : List.of("before", "after")) {
            requireNonNull(schemas.get("RecordDifference")).addProperty(side, body);
            requireNonNull(schemas.get("ChangedPart")).addProperty(side, part);
        }
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

    /** A file for spreadsheets, as the import was. */
    private static void rejections(Operation operation) {
        var rows = new MediaType().schema(new StringSchema());
        requireNonNull(operation.getResponses().get("200")).setContent(new Content().addMediaType("text/csv", rows));
    }

    private static void upload(Operation operation) {
        var parts = new ObjectSchema()
                .addProperty("mapping", new BinarySchema())
                .addProperty("file", new BinarySchema())
                .addProperty("lines", new BinarySchema());
        parts.setRequired(List.of("mapping", "file"));
        requireNonNull(operation.getRequestBody().getContent().get("multipart/form-data"))
                .setSchema(parts);
    }
}
