package annals.postgresql.projection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sums of the three numeric column types, where nothing counts as zero. */
final class Numbers {

    private Numbers() {}

    static @Nullable Object sum(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left instanceof Long a && right instanceof Long b) {
            return Math.addExact(a, b);
        }
        if (left instanceof Integer a && right instanceof Integer b) {
            return Math.addExact(a, b);
        }
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.add(b);
        }
        throw new IllegalArgumentException("only bigint, integer and numeric columns count, not " + left.getClass());
    }
}
