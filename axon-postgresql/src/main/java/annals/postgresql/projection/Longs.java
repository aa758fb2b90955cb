package annals.postgresql.projection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers that the database always answers. */
final class Longs {

    private Longs() {}

    static long valueOf(@Nullable Long number) {
        return Objects.requireNonNull(number);
    }
}
