package annals.node.api;

import annals.node.postgres.Database;
import annals.node.start.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tests have of the assembly, which is the product itself and not its parts. */
@Configuration(proxyBeanMethods = false)
class Product {

    /** The one whose module runs the tests. */
    static Assembly assembly() {
        return ServiceLoader.load(Assembly.class).findFirst().orElseThrow();
    }

    /** The checkpoints of an earlier run are not those of this log. */
    @Bean
    Assembly.Started started() throws IOException {
        return assembly().start(Files.createTempDirectory(Path.of("target"), "data"));
    }

    @Bean
    Caller caller(Assembly.Started product) {
        return Caller.at(product.address(), Assembly.TOKEN);
    }

    @Bean
    Database database(Assembly.Started product) {
        return product.having("proofController").getBean(Database.class);
    }

    /** Of the process that publishes what it signs. */
    @Bean
    Settings settings(Assembly.Started product) {
        return product.having("proofController").getBean(Settings.class);
    }
}
