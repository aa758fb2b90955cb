package annals.http;

import annals.api.shared.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 problem details.
 *
 * @param code names the reason; part of the public contract
 * @param errors the places in the request that are at fault
 * @param params the facts of this case, by name
 * @param retryAfter seconds after which a retry makes sense; null if it makes none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Fault> errors,
        Map<String, String> params,
        String traceId,
        @Nullable Integer retryAfter) {

    /** One place at fault: a JSON pointer into the body, or the name of a parameter or header, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

        /** A place in a JSON body. */
        public static Fault at(String pointer, String code, String detail) {
            return new Fault(pointer, null, code, detail);
        }

        static Fault of(String parameter, String code, String detail) {
            return new Fault(null, parameter, code, detail);
        }
    }

    /** A problem without places at fault. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(type(code), title(code), status, detail, code, List.of(), Map.of(), "", null);
    }

    static Problem of(Refusal refusal) {
        var problem = of(refusal.kind().status(), refusal.code(), refusal.sentence());
        return new Problem(
                problem.type,
                problem.title,
                problem.status,
                problem.detail,
                problem.code,
                List.of(),
                refusal.params(),
                "",
                null);
    }

    /** The same problem, with the places at fault. */
    public Problem at(List<Fault> faults) {
        return new Problem(type, title, status, detail, code, faults, params, traceId, retryAfter);
    }

    /** The same problem, which may be gone after so many seconds. */
    public Problem retryAfter(int seconds) {
        return new Problem(type, title, status, detail, code, errors, params, traceId, seconds);
    }

    Problem traced(String id) {
        return new Problem(type, title, status, detail, code, errors, params, id, retryAfter);
    }

    private static String type(String code) {
        return "urn:annals:problem:" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String title(String code) {
        String words = code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
