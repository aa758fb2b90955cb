package annals.node.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The routes that were reviewed, each with its rule: {@code POST /api/customers -> admin, sales_rep}. */
final class Reviewed {

    private Reviewed() {}

    /** Those that the assembly does not have: {@code POST /api/customers}. */
    static Set<String> missing() {
        return Product.assembly().withoutRoutes();
    }

    /** Those that it has. */
    static List<String> routes() {
        var missing = missing();
        try (var list = Reviewed.class.getResourceAsStream("/routes.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !missing.contains(line.split(" -> ", 2)[0]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
