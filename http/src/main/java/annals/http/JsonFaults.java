package annals.http;

import annals.api.shared.InvalidValue;
import java.util.List;
import java.util.Locale;
import org.springframework.core.codec.DecodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the place in a JSON body that could not be read, and says why without repeating what was sent. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(DecodingException decoding) {
        for (Throwable cause = decoding; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return problem(json);
            }
        }
        return Problem.of(400, "JSON_MALFORMED", "The body is not valid JSON in UTF-8.");
    }

    private static Problem problem(JacksonException json) {
        String pointer = pointer(json);
        for (Throwable cause = json; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return at(422, pointer, invalid.code(), String.valueOf(invalid.getMessage()));
            }
        }
        if (json instanceof UnrecognizedPropertyException) {
            return at(400, pointer, "FIELD_UNKNOWN", "There is no such field.");
        }
        if (json instanceof StreamReadException) {
            var place = json.getLocation();
            String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            return at(400, pointer, "JSON_MALFORMED", "The body is not valid JSON in UTF-8" + where + ".");
        }
        return at(400, pointer, "TYPE_WRONG", "The value is missing or not of the type that belongs here.");
    }

    private static Problem at(int status, String pointer, String code, String detail) {
        return Problem.of(status, code, detail).at(List.of(Problem.Fault.at(pointer, code, detail)));
    }

    private static String pointer(JacksonException json) {
        var pointer = new StringBuilder();
        for (var step : json.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    static String upperSnake(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
