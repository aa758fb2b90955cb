package annals.api.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that people agree to, or agreed to once.
 *
 * @param version counts from 1 for each purpose; people agree to the highest
 * @param language a BCP 47 tag; null if it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentTextView(
        Purpose purpose, int version, @Nullable String language, String text, Instant publishedAt) {}
