package annals.node.access;

import annals.api.access.Action;
import annals.api.access.Actor;
import annals.query.shared.Rights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Tells those who look what they may do by the very rules that let those in who act. */
final class RouteRights implements Rights {

    private final Map<String, Rule> rules = new HashMap<>();

    RouteRights(List<RequestMappingHandlerMapping> routes) {
        routes.forEach(each -> each.getHandlerMethods().forEach(this::add));
    }

    private void add(RequestMappingInfo route, HandlerMethod method) {
        if (route.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
            route.getPatternsCondition()
                    .getPatterns()
                    .forEach(pattern -> rules.put(pattern.getPatternString(), RouteRules.of(method)));
        }
    }

    @Override
    public Predicate<Action> of(Actor actor) {
        return action -> rules.getOrDefault(action.route(), Rule.NOBODY).admits(Optional.of(actor));
    }
}
