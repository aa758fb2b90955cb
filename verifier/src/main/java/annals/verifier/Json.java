package annals.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON value that is written as JSON.stringify writes it, and nothing else: what was read is written again and
 * must give the same bytes. Values are String, Long, List, Map or {@link #NULL}.
 */
final class Json {

    static final Object NULL = new Object();

    private static final long LARGEST = (1L << 53) - 1;

    /** Nothing here is nested deeper; whoever sends more wants to exhaust the stack. */
    private static final int DEEPEST = 8;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    static Map<?, ?> object(byte[] line) throws Tampered {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            var json = new Json(text);
            Object value = json.value();
            if (json.at == text.length()
                    && value instanceof Map<?, ?> object
                    && Arrays.equals(JsonText.of(value).getBytes(StandardCharsets.UTF_8), line)) {
                return object;
            }
        } catch (CharacterCodingException | IndexOutOfBoundsException | NumberFormatException e) {
            // said below
        }
        throw new Tampered("This line is not written as it should be.");
    }

    private Object value() throws Tampered {
        if (depth++ > DEEPEST) {
            throw new Tampered("Lists are nested too deeply.");
        }
        Object value = read();
        depth--;
        return value;
    }

    private Object read() throws Tampered {
        return switch (text.charAt(at)) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 'n' -> nothing();
            default -> number();
        };
    }

    private Map<String, Object> map() throws Tampered {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        while (text.charAt(at) != '}') {
            String name = string();
            expect(':');
            if (map.put(name, value()) != null) {
                throw new Tampered("A name stands twice in one object.");
            }
            if (text.charAt(at) != '}') {
                expect(',');
            }
        }
        at++;
        return map;
    }

    private List<Object> list() throws Tampered {
        List<Object> list = new ArrayList<>();
        at++;
        while (text.charAt(at) != ']') {
            list.add(value());
            if (text.charAt(at) != ']') {
                expect(',');
            }
        }
        at++;
        return list;
    }

    private String string() throws Tampered {
        expect('"');
        var string = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            string.append(c == '\\' ? escaped() : c);
        }
        return string.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private Long number() throws Tampered {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        long number = Long.parseLong(text.substring(start, at));
        if (number > LARGEST || number < -LARGEST) {
            throw new Tampered("A number is too large.");
        }
        return number;
    }

    private Object nothing() throws Tampered {
        for (char c : "null".toCharArray()) {
            expect(c);
        }
        return NULL;
    }

    private void expect(char c) throws Tampered {
        if (text.charAt(at++) != c) {
            throw new Tampered("This is no JSON.");
        }
    }
}
