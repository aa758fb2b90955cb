package annals.node.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The routes that were reviewed, each with its rule: {@code POST /api/customers -> admin, sales_rep}. */
final class Reviewed {

    private Reviewed() {}

    /** Those that the assembly has. */
    static List<String> routes() {
        var missing = Product.assembly().withoutRoutes();
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
