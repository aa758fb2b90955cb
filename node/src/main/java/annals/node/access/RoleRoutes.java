package annals.node.access;

import annals.api.access.Role;
import annals.node.access.RoleRoute.Ruled;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Tells what each role may do by the very rules that let people in. */
final class RoleRoutes {

    private final List<Ruled> routes;

    RoleRoutes(List<RequestMappingHandlerMapping> routes) {
        this.routes = routes.stream()
                .flatMap(each -> each.getHandlerMethods().entrySet().stream())
                .flatMap(each -> ruled(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Ruled each) -> each.route().path())
                        .thenComparing(each -> each.route().method()))
                .toList();
    }

    /** Routes of one part of the product. */
    record Area(String area, List<RoleRoute> routes) {}

    /** What the role may do, by parts of the product in alphabetical order. */
    List<Area> of(Role role) {
        return routes.stream()
                .filter(route -> route.admits(role))
                .map(Ruled::route)
                .collect(Collectors.groupingBy(RoleRoute::area, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }

    private static Stream<Ruled> ruled(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternsCondition().getPatterns().stream()
                .map(pattern -> pattern.getPatternString())
                .filter(RoleRoute::isPartOfContract)
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(verb -> RoleRoute.of(verb.name(), path, handler)));
    }
}
