package annals.node.parts;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of each answer which parts are always there: those whose record does not mark them as {@link Nullable}. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the model of the library is
final class ContractRequired implements ModelConverter {

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> shape = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && shape.isRecord() && !isRequest(shape)) {
            require(shape, schema.get$ref() == null ? schema : defined(schema.get$ref(), context));
        }
        return schema;
    }

    private static boolean isRequest(Class<?> shape) {
        Class<?> around = shape.getEnclosingClass();
        return around != null && around.getSimpleName().endsWith("Requests");
    }

    private static @Nullable Schema defined(String reference, ModelConverterContext context) {
        return context.getDefinedModels()
                .get((String) RefUtils.extractSimpleName(reference).getLeft());
    }

    private static void require(Class<?> shape, @Nullable Schema schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var properties = (Map<String, Schema>) schema.getProperties();
        for (RecordComponent component : shape.getRecordComponents()) {
            boolean always = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (always && properties.containsKey(component.getName())) {
                schema.addRequiredItem(component.getName());
            }
        }
    }
}
