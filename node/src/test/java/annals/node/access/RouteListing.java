package annals.node.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every route of an assembly with its rule, one a line: {@code POST /api/customers -> admin, sales_rep}. */
public final class RouteListing {

    private RouteListing() {}

    /** Those with an address open to all, too. */
    public static List<String> of(RequestMappingHandlerMapping routes) {
        var open = OpenPath.ALL.stream().map(path -> "GET " + path.pattern() + " -> open: " + path.reason());
        var ruled = routes.getHandlerMethods().entrySet().stream()
                .flatMap(route -> lines(route.getKey(), route.getValue()));
        return Stream.concat(open, ruled).sorted().distinct().toList();
    }

    private static Stream<String> lines(RequestMappingInfo route, HandlerMethod method) {
        return route.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> methods(route)
                        .filter(verb -> !isOpen(verb, pattern.getPatternString(), method))
                        .map(verb -> verb + " " + pattern.getPatternString() + " -> " + RouteRules.of(method)));
    }

    private static Stream<String> methods(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
    }

    private static boolean isOpen(String verb, String pattern, HandlerMethod method) {
        return RouteRules.of(method).is(Rule.Audience.NOBODY)
                && OpenPath.includes(
                        HttpMethod.valueOf(verb), org.springframework.http.server.PathContainer.parsePath(pattern));
    }
}
