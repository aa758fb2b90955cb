package annals.postgresql.encryption;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An event of these tests. */
record Visited(
        String guest,
        @Private String name,
        @Private @Nullable String note,
        @Private Phone phone,
        @Private List<Phone> others,
        int nights) {

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
    @interface Private {}

    record Phone(String kind, String number) {}

    static final Phone NO_PHONE = new Phone("", "");

    static Visited by(String guest) {
        return new Visited(
                guest, "Ann " + guest, null, new Phone("home", "1 " + guest), List.of(new Phone("work", "2")), 3);
    }

    static JsonMapper mapper(SubjectKeys keys) {
        var parts = new PersonalParts(
                keys,
                part -> part.hasAnnotation(Private.class),
                event -> ((Visited) event).guest(),
                type -> type.isCollectionLikeType() ? List.of() : type.hasRawClass(String.class) ? "erased" : NO_PHONE);
        return JsonMapper.builder().addModule(parts).build();
    }
}
