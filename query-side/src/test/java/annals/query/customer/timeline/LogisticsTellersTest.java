package annals.query.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import annals.api.logistics.order.OrderEvent;
import annals.api.logistics.order.OrderSamples;
import annals.api.logistics.shipment.ShipmentEvent;
import annals.api.logistics.shipment.ShipmentSamples;
import org.junit.jupiter.api.Test;

class LogisticsTellersTest {

    @Test
    void everyEventOfAnOrderIsOneLineThatLogisticsWouldSay() {
        var teller = new OrderTeller();
        assertThat(new OrderSamples()
                        .samples().stream()
                                .map(event -> (OrderEvent) event)
                                .map(event -> teller.tell(
                                                event, teller.title(event).orElse("10248"))
                                        .text())
                                .distinct())
                .containsExactly(
                        "Order “10248” placed: 2 lines, 229.80 EUR, promised for 2026-04-01",
                        "Order placed: 1 line, 0.00 EUR",
                        "Order “10248” confirmed",
                        "Order “10248” paid with 229.80 EUR",
                        "Order “10248” paid with 1 JPY",
                        "Order “10248” on its way",
                        "Order “10248” cancelled: “Found it cheaper elsewhere”",
                        "Order “10248” cancelled: “?”",
                        "Order “10248” completed");
    }

    @Test
    void everyEventOfAShipmentIsOneLineThatLogisticsWouldSay() {
        var teller = new ShipmentTeller();
        assertThat(new ShipmentSamples()
                        .samples().stream()
                                .map(event ->
                                        teller.tell((ShipmentEvent) event, "").text()))
                .containsExactly(
                        "Shipment planned with Speedy Express, promised for 2026-04-01",
                        "Shipment planned with Speedy Express",
                        "Shipment dispatched with Federal Shipping (FS-1)",
                        "Shipment dispatched with Federal Shipping",
                        "Shipment out for delivery at Reims",
                        "Shipment info received",
                        "Delivery attempt failed at Reims",
                        "Delivery attempt failed",
                        "Shipment delivered at Reims: “Signed by A. Example”",
                        "Shipment delivered",
                        "Delivery proven: “Signed by A. Example”",
                        "Delivery proven: “?”",
                        "Shipment in trouble: damaged, “The box was wet.”",
                        "Shipment in trouble: lost");
    }
}
