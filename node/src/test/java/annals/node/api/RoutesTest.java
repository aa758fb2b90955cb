package annals.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import annals.node.access.RouteListing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Who may call what is reviewed as text: a changed or new rule shows as a changed line of routes.txt. */
@ApiTest
class RoutesTest {

    @Autowired
    private Assembly.Started product;

    @Test
    void everyRouteOfTheAssemblyHasTheRuleThatWasReviewed() {
        var routes = routes();
        assertThat(routes).noneMatch(line -> line.endsWith("NOBODY"));
        assertThat(routes).containsExactlyElementsOf(Reviewed.routes());
    }

    private List<String> routes() {
        return product.processes().stream()
                .map(process -> process.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class))
                .flatMap(routes -> RouteListing.of(routes).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
