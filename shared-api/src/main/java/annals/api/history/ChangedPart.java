package annals.api.history;

import org.jspecify.annotations.Nullable;

/**
 * A part of a record that differs between two moments.
 *
 * @param pointer where it stands, as a JSON pointer into the record's body
 * @param before null if it was not there
 * @param after null if it is no longer there
 */
public record ChangedPart(
        String pointer, @Nullable Object before, @Nullable Object after) {}
