package annals.query.logistics.board;

import annals.api.logistics.order.OrderState;
import annals.api.logistics.shipment.ShipmentId;
import annals.api.logistics.shipment.ShipmentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All shipments of one order, and what they say of it. */
record Parcels(List<Parcel> all) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Parcels parse(String json) {
        return new Parcels(List.of(JSON.readValue(json, Parcel[].class)));
    }

    String json() {
        return JSON.writeValueAsString(all);
    }

    Parcels with(Parcel planned) {
        List<Parcel> more = new ArrayList<>(all);
        more.add(planned);
        return new Parcels(more);
    }

    Parcels changed(ShipmentId id, UnaryOperator<Parcel> change) {
        get(id);
        return new Parcels(all.stream()
                .map(parcel -> parcel.card().shipmentId().equals(id) ? change.apply(parcel) : parcel)
                .toList());
    }

    Parcel get(ShipmentId id) {
        return all.stream()
                .filter(parcel -> parcel.card().shipmentId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the order has no shipment " + id));
    }

    /** An order that has ended is what it says; else its shipments tell how far it is, the one in trouble first. */
    OrderState state(OrderState stage) {
        if (stage == OrderState.CANCELLED || stage == OrderState.DELIVERED || all.isEmpty()) {
            return stage;
        }
        if (all.stream().allMatch(Parcel::cameBack)) {
            return OrderState.RETURNED;
        }
        if (any(is(ShipmentStatus.EXCEPTION).or(is(ShipmentStatus.EXPIRED)))) {
            return OrderState.PROBLEM;
        }
        if (all.stream().allMatch(is(ShipmentStatus.DELIVERED))) {
            return OrderState.DELIVERED;
        }
        if (any(is(ShipmentStatus.AVAILABLE_FOR_PICKUP))) {
            return OrderState.PICKUP_AVAILABLE;
        }
        return any(is(ShipmentStatus.PENDING)
                        .or(is(ShipmentStatus.INFO_RECEIVED))
                        .negate())
                ? OrderState.IN_TRANSIT
                : stage;
    }

    boolean wasLate() {
        return any(parcel -> {
            LocalDate promised = parcel.card().promisedDate();
            LocalDate actual = parcel.actualDate();
            return promised != null && actual != null && actual.isAfter(promised);
        });
    }

    /** The earliest day promised for something that is still here; null if nothing is, or nothing was promised. */
    @Nullable
    LocalDate openPromise(OrderState stage, @Nullable LocalDate promised) {
        if (stage == OrderState.CANCELLED || stage == OrderState.DELIVERED) {
            return null;
        }
        if (all.isEmpty()) {
            return promised;
        }
        return all.stream()
                .filter(parcel -> parcel.actualDate() == null)
                .map(parcel -> parcel.card().promisedDate())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean any(Predicate<Parcel> what) {
        return all.stream().anyMatch(what);
    }

    private static Predicate<Parcel> is(ShipmentStatus status) {
        return parcel -> parcel.card().status() == status;
    }
}
