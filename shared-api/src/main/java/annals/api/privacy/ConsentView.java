package annals.api.privacy;

import annals.api.customer.Channel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person says now about one use of their data.
 *
 * @param channel null means all channels for which nothing else was said later
 * @param textVersion what they agreed to; null if they do not agree
 * @param since when they said so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentView(
        Purpose purpose,
        @Nullable Channel channel,
        ConsentState state,
        @Nullable Integer textVersion,
        String source,
        Instant since) {}
