package annals.postgresql.eventlog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What an event of a retired name is read as: nobody handles it, so it is passed over, and nothing of it is told. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RetiredEvent() {}
