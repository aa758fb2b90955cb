package annals.api.privacy;

import annals.api.customer.Channel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a person agreed, or did no longer.
 *
 * @param position of the event in the log, which proves it
 * @param channel null means all channels
 * @param evidence what shows it; null if nothing does, or the person was erased
 * @param recordedBy who noted it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentAct(
        long position,
        Purpose purpose,
        @Nullable Channel channel,
        ConsentState state,
        @Nullable Integer textVersion,
        String source,
        @Nullable String evidence,
        String recordedBy,
        Instant occurredAt) {}
