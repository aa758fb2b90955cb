package annals.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The members of a line, which must be exactly those expected, in their order. */
record Fields(Map<?, ?> members) {

    private static final int HASH = 32;

    static Fields of(byte[] line, String... names) throws Tampered {
        return of(Json.object(line), names);
    }

    static Fields of(Map<?, ?> members, String... names) throws Tampered {
        if (!List.copyOf(members.keySet()).equals(List.of(names))) {
            throw new Tampered("This line has other members than it should have.");
        }
        return new Fields(members);
    }

    boolean isNull(String name) {
        return members.get(name) == Json.NULL;
    }

    long number(String name) throws Tampered {
        return cast(name, Long.class);
    }

    String text(String name) throws Tampered {
        return cast(name, String.class);
    }

    List<String> texts(String name) throws Tampered {
        List<String> texts = new ArrayList<>();
        for (Object value : cast(name, List.class)) {
            if (!(value instanceof String text)) {
                throw new Tampered(name + " holds what is no text.");
            }
            texts.add(text);
        }
        return texts;
    }

    List<Map<?, ?>> objects(String name) throws Tampered {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object value : cast(name, List.class)) {
            if (!(value instanceof Map<?, ?> map)) {
                throw new Tampered(name + " holds what is no object.");
            }
            objects.add(map);
        }
        return objects;
    }

    byte[] hash(String name) throws Tampered {
        return hash(name, text(name));
    }

    List<byte[]> hashes(String name) throws Tampered {
        List<byte[]> hashes = new ArrayList<>();
        for (String text : texts(name)) {
            hashes.add(hash(name, text));
        }
        return hashes;
    }

    /** Hashes that stand one after the other in Base64. */
    List<byte[]> packed(String name) throws Tampered {
        byte[] bytes = base64(name);
        if (bytes.length % HASH != 0) {
            throw new Tampered(name + " holds no whole hashes.");
        }
        return Stream.iterate(0, at -> at < bytes.length, at -> at + HASH)
                .map(at -> java.util.Arrays.copyOfRange(bytes, at, at + HASH))
                .toList();
    }

    byte[] base64(String name) throws Tampered {
        return base64(name, text(name));
    }

    static byte[] base64(String name, String text) throws Tampered {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Tampered(name + " is no Base64.");
    }

    private static byte[] hash(String name, String text) throws Tampered {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new Tampered(name + " is no hash.");
        }
        return HexFormat.of().parseHex(text);
    }

    private <T> T cast(String name, Class<T> type) throws Tampered {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new Tampered(name + " is not of its kind.");
        }
        return type.cast(value);
    }
}
