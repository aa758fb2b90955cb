package annals.command.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hold, up to and including a day, or until it is lifted. */
record LegalHold(@Nullable LocalDate until) {

    boolean stands(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    String words() {
        return until == null ? "until it is lifted" : "until " + until;
    }
}
