package annals.node.api;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out, with the reason, what an assembly says it has no counterpart for. */
final class Counterparts implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var without = Product.assembly().without();
        return name(context)
                .map(without::get)
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("The assembly has it."));
    }

    private static Optional<String> name(ExtensionContext context) {
        return context.getTestClass()
                .map(Class::getSimpleName)
                .map(type -> context.getTestMethod()
                        .map(method -> type + "." + method.getName())
                        .orElse(type));
    }
}
