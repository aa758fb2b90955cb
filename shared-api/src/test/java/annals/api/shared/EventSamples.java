package annals.api.shared;

import java.util.List;

/** A feature's events, one full and one minimal sample each; found by the golden kit through the service loader. */
public interface EventSamples {

    /** Where the golden files lie, such as {@code sales/deal}. */
    String feature();

    /** The samples; two of the same type are the full and the minimal one, in that order. */
    List<DomainEvent> samples();
}
