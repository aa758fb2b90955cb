package annals.node.parts;

import annals.query.shared.LooksBack;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds the moments to the contract of every route that can be asked about another one than now. */
final class ContractMoments implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        if (route.hasMethodAnnotation(LooksBack.class)) {
            operation.addParametersItem(moment("asOf", "What had happened by then is shown."));
            operation.addParametersItem(moment("knownAt", "What was recorded by then is shown."));
        }
        return operation;
    }

    private static QueryParameter moment(String name, String description) {
        var parameter = new QueryParameter();
        parameter.name(name).description(description).required(false).schema(new DateTimeSchema());
        return parameter;
    }
}
