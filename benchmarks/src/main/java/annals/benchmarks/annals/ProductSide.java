package annals.benchmarks.annals;

import annals.benchmarks.side.HttpCaller;
import annals.benchmarks.side.Side;
import annals.node.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Asks the packaged product over HTTP; each caller has a connection of its own. */
abstract class ProductSide implements Side {

    private final List<HttpCaller> callers = new ArrayList<>();
    private @Nullable Path directory;
    private @Nullable PackagedProduct product;

    @Override
    public final void prepare(Database database, int number) throws IOException, InterruptedException, SQLException {
        directory = Files.createTempDirectory("product");
        product = PackagedProduct.start(database, directory, List.of("-Xmx1g"), System.err);
        for (int i = 0; i < number; i++) {
            callers.add(product.caller());
        }
        fill(callers.get(0), database);
    }

    /** Records what the operation needs, or puts it into the product's database. */
    abstract void fill(HttpCaller caller, Database database) throws IOException, SQLException;

    final PackagedProduct product() {
        return Objects.requireNonNull(product, "not prepared");
    }

    final HttpCaller caller(int caller) {
        return callers.get(caller);
    }

    @Override
    public void close() throws IOException {
        for (HttpCaller caller : callers) {
            caller.close();
        }
        if (product != null) {
            product.close();
        }
        FileSystemUtils.deleteRecursively(directory);
    }
}
