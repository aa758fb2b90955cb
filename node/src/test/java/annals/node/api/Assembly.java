package annals.node.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** How these tests start the product. The module of each assembly names its own way as a service. */
public interface Assembly {

    /** The token of a program that may do everything. */
    String TOKEN = "administrator-of-the-api-tests";

    /**
     * Starts the product on an empty log, with {@link #TOKEN}.
     *
     * @param folder is empty
     */
    Started start(Path folder);

    /** Tests with no counterpart here, each {@code Class} or {@code Class.method}, and why. */
    default Map<String, String> without() {
        return Map.of();
    }

    /** The routes that are not there, each with its method, such as {@code POST /api/customers}. */
    default Set<String> withoutRoutes() {
        return Set.of();
    }

    /**
     * The product while it runs.
     *
     * @param address where all of it is asked, {@code http://127.0.0.1:port}
     * @param processes each of its processes, all of them in this one
     * @param end stops what the processes stand on
     */
    record Started(String address, List<ConfigurableApplicationContext> processes, Runnable end)
            implements AutoCloseable {

        /** The process that has a bean of this name. */
        ConfigurableApplicationContext having(String bean) {
            return processes.stream()
                    .filter(process -> process.containsBean(bean))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            processes.forEach(ConfigurableApplicationContext::close);
            end.run();
        }
    }
}
