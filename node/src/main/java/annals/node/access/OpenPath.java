package annals.node.access;

import annals.node.screens.Screens;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** An address that has no rule of its own and that everybody may read, and why. */
record OpenPath(PathPattern pattern, String reason) {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String SCREENS = "the screens hold nothing of anybody; what they show is asked from /api";
    private static final String CONTRACT = "the contract is public";

    /** All there are. Every other address without a rule is closed. */
    static final List<OpenPath> ALL = Stream.concat(
                    Screens.PATHS.stream().map(path -> of(path, SCREENS)),
                    Stream.of(
                            of("/openapi.json", CONTRACT),
                            of("/openapi.json.yaml", CONTRACT),
                            of("/actuator/health/**", "what watches the process has no sign-in; it says up or down")))
            .toList();

    private static OpenPath of(String pattern, String reason) {
        return new OpenPath(PathPatternParser.defaultInstance.parse(pattern), reason);
    }

    static boolean includes(HttpMethod method, PathContainer path) {
        return READING.contains(method) && ALL.stream().anyMatch(open -> open.pattern.matches(path));
    }
}
