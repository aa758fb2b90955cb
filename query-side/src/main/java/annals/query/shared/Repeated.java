package annals.query.shared;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters that may be given several times, or with several values between commas. */
public final class Repeated {

    private Repeated() {}

    /** All values that were given; Spring reads nothing between two commas as null. */
    public static <T> Set<T> values(@Nullable Set<T> given) {
        return given == null
                ? Set.of()
                : given.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
