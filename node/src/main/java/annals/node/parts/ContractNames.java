package annals.node.parts;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names the bodies of the contract, so that what is called the same in two features has two names. */
final class ContractNames extends TypeNameResolver {

    /** {@code DealRequests.Open} is {@code DealOpen}. */
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> around = type.getEnclosingClass();
        String name = type.getSimpleName();
        String outer = around == null
                ? ""
                : around.getSimpleName()
                        .replaceFirst("(Requests|Controller|Answers)$", "")
                        .replaceFirst("s$", "");
        return name.startsWith(outer) ? name : outer + name;
    }

    /** {@code GET /api/sales/deals/{dealId}} is {@code getSalesDealsByDealId}. */
    static String operation(String method, String path) {
        var name = new StringBuilder(method.toLowerCase(java.util.Locale.ROOT));
        for (String step : path.replaceFirst("^/api/", "").replace("{", "by-").split("[^A-Za-z]+", -1)) {
            if (!step.isEmpty()) {
                name.append(Character.toUpperCase(step.charAt(0))).append(step, 1, step.length());
            }
        }
        return name.toString();
    }
}
