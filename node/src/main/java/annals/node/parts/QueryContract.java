package annals.node.parts;

import static java.util.Objects.requireNonNull;

import annals.query.changes.Change;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to the contract what the types of the query side's routes do not tell. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the model of the library is
final class QueryContract implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        // What only a stream sends is not found by itself.
        schemas.putAll(ModelConverters.getInstance().readAll(Change.class));
        history(schemas);
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
}
