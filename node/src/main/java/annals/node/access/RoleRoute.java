package annals.node.access;

import annals.api.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/**
 * A route that a role may use, and what it does in a few words. Everything is read from the route itself, so that it can
 * never say anything else than what holds.
 *
 * @param path with places for ids
 * @param summary on what it acts and how: {@code Deals: change amount}
 * @param everybody whoever is signed in may use it, whatever the role
 */
record RoleRoute(String method, String path, String summary, boolean everybody) {

    private static final String ROOT = "/api/";
    private static final String VARIABLE = "{";
    private static final String STREAM = "stream";

    /** A route with the rule at its method. */
    record Ruled(RoleRoute route, Rule rule) {

        boolean admits(Role role) {
            return rule.admits(role);
        }
    }

    /** Whether it belongs to the contract; screens and files are open to all. */
    static boolean isPartOfContract(String path) {
        return path.startsWith(ROOT);
    }

    static Ruled of(String verb, String path, HandlerMethod handler) {
        var rule = RouteRules.of(handler);
        String task = kebab(handler.getMethod().getName());
        var everybody = Set.of(Rule.Audience.EVERYONE, Rule.Audience.SIGNED_IN).contains(rule.audience());
        return new Ruled(new RoleRoute(verb, path, summary(verb, path, task), everybody), rule);
    }

    /** The part of the product that the route belongs to: {@code sales}. */
    String area() {
        return path.substring(ROOT.length()).split("/", 2)[0];
    }

    private static String summary(String verb, String path, String task) {
        boolean reads = verb.equals("GET");
        var steps = new ArrayList<>(List.of(path.substring(ROOT.length()).split("/", -1)));
        boolean one = steps.get(steps.size() - 1).startsWith(VARIABLE);
        steps.removeIf(step -> step.startsWith(VARIABLE) || step.equals(reads ? STREAM : task));
        if (steps.size() > 1) {
            steps.remove(0); // the area stands above
        }
        String deed = !reads ? words(task) : path.endsWith(STREAM) ? "follow" : one ? "read one" : "read";
        String thing = words(String.join(" ", steps));
        return Character.toUpperCase(thing.charAt(0)) + thing.substring(1) + ": " + deed;
    }

    private static String words(String kebab) {
        return kebab.replace('-', ' ');
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
