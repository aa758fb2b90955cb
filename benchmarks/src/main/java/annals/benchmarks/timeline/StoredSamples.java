package annals.benchmarks.timeline;

import annals.api.customer.touchpoint.TouchpointEvent.TouchpointRecorded;
import annals.benchmarks.side.SampleEvents;
import java.util.Map;

/**
 * Many touchpoints of a thousand customers, made by PostgreSQL from one sample, so that a million are written in seconds: SQL
 * in which {@code n} is the number of the event.
 */
public final class StoredSamples {

    /** The sample. */
    public static final TouchpointRecorded SAMPLE = SampleEvents.touchpoint();
    /** Who did it. */
    public static final Map<String, String> META_DATA = SampleEvents.metaData("RecordTouchpoint");
    /** The id of event {@code n}. */
    public static final String ID = "md5('touchpoint-' || n)::uuid::text";

    private static final String CUSTOMER = "md5('customer-' || n % 1000)::uuid::text";
    private static final String SECOND = "2026-01-02T03:04:05.123456Z";
    private static final String TIME =
            "to_char(timestamp '2026-01-01' + n * interval '1 second', 'YYYY-MM-DD\"T\"HH24:MI:SS.123456\"Z\"')";

    private StoredSamples() {}

    /** The bytes of event {@code n}, given those that a contender writes for the sample. */
    public static String bytes(String json) {
        String text = json.replace(SAMPLE.occurredAt().toString(), SECOND).replace("'", "''");
        return "convert_to(replace(replace(replace('" + text + "', '" + SAMPLE.touchpointId() + "', " + ID + "), '"
                + SAMPLE.customerId() + "', " + CUSTOMER + "), '" + SECOND + "', " + TIME + "), 'UTF8')";
    }
}
