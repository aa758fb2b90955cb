package annals.api.shared;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why something was refused.
 *
 * @param code the reason's name
 * @param kind what the caller can do about it
 * @param sentence the reason for people, complete
 * @param params the facts of this case, by name
 */
public record Refusal(String code, RefusalKind kind, String sentence, Map<String, String> params) {

    /** Copies the parameters. */
    public Refusal {
        params = Map.copyOf(params);
    }

    /**
     * States a reason.
     *
     * @param params names and values in turn
     */
    public static Refusal of(RefusalCode code, Object... params) {
        Map<String, String> named = new TreeMap<>();
        String sentence = code.sentence();
        for (int i = 0; i < params.length; i += 2) {
            String name = params[i].toString();
            String value = params[i + 1].toString();
            named.put(name, value);
            sentence = sentence.replace('{' + name + '}', value);
        }
        return new Refusal(code.name(), code.kind(), sentence, named);
    }
}
