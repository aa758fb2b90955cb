package annals.command.logistics.shipment;

import static annals.command.logistics.shipment.ShipmentStory.AT;
import static annals.command.logistics.shipment.ShipmentStory.planned;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.logistics.shipment.ShipmentCommand;
import annals.api.logistics.shipment.ShipmentCommand.DispatchShipment;
import annals.api.logistics.shipment.ShipmentCommand.RecordCheckpoint;
import annals.api.logistics.shipment.ShipmentEvent;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Carriers report late, twice and in any order; what we know in the end must not depend on it. */
class ShipmentArrivalTest {

    private static final ShipmentStatus[] REPORTED = ShipmentStatus.values();

    private record Report(ShipmentStatus status, Instant at) {}

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void theEndIsTheSameForEveryOrderOfArrival(TestReporter reporter) throws ReflectiveOperationException {
        reporter.publishEntry("seed", String.valueOf(seed));
        for (int round = 0; round < 25; round++) {
            var reports = reports();
            for (int shuffle = 0; shuffle < 4; shuffle++) {
                var arrival = arrival(reports);
                assertThat(endOf(arrival))
                        .as("seed %d, arrival %s", seed, arrival)
                        .isEqualTo(expected(reports));
            }
        }
    }

    @Test
    void whoBelievesTheLastReportEndsElsewhere() {
        Set<ShipmentStatus> ends = new HashSet<>();
        var reports = List.of(
                new Report(ShipmentStatus.IN_TRANSIT, AT),
                new Report(ShipmentStatus.OUT_FOR_DELIVERY, AT.plusSeconds(1)),
                new Report(ShipmentStatus.DELIVERED, AT.plusSeconds(2)));
        for (int shuffle = 0; shuffle < 100; shuffle++) {
            var arrival = arrival(reports);
            ends.add(arrival.get(arrival.size() - 1).status());
        }
        assertThat(ends).as("seed %d", seed).hasSizeGreaterThan(1);
    }

    /** A few reports at few moments, so that some fall on the same; one of them is our own dispatch. */
    private List<Report> reports() {
        List<Report> reports = new ArrayList<>(List.of(new Report(ShipmentStatus.PENDING, moment())));
        IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new Report(REPORTED[1 + random.nextInt(REPORTED.length - 1)], moment()))
                .forEach(reports::add);
        return reports;
    }

    private Instant moment() {
        return AT.plusSeconds(random.nextInt(4));
    }

    /** The reports in some order, some of them twice. */
    private List<Report> arrival(List<Report> reports) {
        List<Report> arrival = new ArrayList<>(reports);
        reports.stream().filter(report -> random.nextInt(3) == 0).forEach(arrival::add);
        Collections.shuffle(arrival, random);
        return arrival;
    }

    private static ShipmentStatus expected(List<Report> reports) {
        var statuses = reports.stream()
                .map(report -> report.status() == ShipmentStatus.PENDING
                        ? new Report(ShipmentStatus.IN_TRANSIT, report.at())
                        : report)
                .sorted(Comparator.comparing(Report::at).thenComparing(Report::status))
                .map(Report::status)
                .toList();
        return statuses.contains(ShipmentStatus.DELIVERED)
                ? ShipmentStatus.DELIVERED
                : statuses.get(statuses.size() - 1);
    }

    /** Where the shipment is after these reports, told by the events that they led to. */
    private static ShipmentStatus endOf(List<Report> arrival) throws ReflectiveOperationException {
        var id = ShipmentId.next();
        var spec = ShipmentStory.placed().given(id, planned(id));
        var shipment = new Shipment();
        shipment.on(planned(id));
        for (Report report : arrival) {
            spec.when(command(id, report));
            for (Object event : spec.published()) {
                if (event instanceof ShipmentEvent) {
                    Shipment.class.getDeclaredMethod("on", event.getClass()).invoke(shipment, event);
                }
            }
        }
        return shipment.status();
    }

    private static ShipmentCommand command(ShipmentId id, Report report) {
        return report.status() == ShipmentStatus.PENDING
                ? new DispatchShipment(id, null, null, report.at())
                : new RecordCheckpoint(id, report.status(), null, report.at());
    }
}
