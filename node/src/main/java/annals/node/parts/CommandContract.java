package annals.node.parts;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to the contract what the types of the command side's routes do not tell. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the model of the library is
final class CommandContract implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI contract) {
        var alternatives = List.<Schema>of(
                ContractDetails.amount(), new NumberSchema(), new Schema<>().$ref("#/components/schemas/Money"));
        contract.getComponents().getSchemas().put("Price", new Schema<>().oneOf(alternatives));
        upload(requireNonNull(contract.getPaths().get("/api/imports")).getPost());
        rejections(requireNonNull(contract.getPaths().get("/api/imports/{importId}/rejections"))
                .getGet());
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
