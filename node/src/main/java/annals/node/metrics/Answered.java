package annals.node.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** A gauge of what was answered last; not a number while there is no answer. */
public final class Answered {

    private volatile double value = Double.NaN;

    private Answered() {}

    /**
     * Adds the gauge.
     *
     * @param unit such as {@code seconds}; empty for none
     */
    public static Answered in(MeterRegistry meters, String name, String unit, Tags tags, String description) {
        var answered = new Answered();
        Gauge.builder(name, answered, answer -> answer.value)
                .baseUnit(unit.isEmpty() ? null : unit)
                .tags(tags)
                .description(description)
                .strongReference(true)
                .register(meters);
        return answered;
    }

    /** This is the answer. */
    public void is(double answer) {
        value = answer;
    }

    /** Nobody answered. */
    public void isUnknown() {
        value = Double.NaN;
    }
}
