import { dateOnly } from "@/shared/ui/time";

/** An order is called what it is called where it came from; else it is named by its day. */
export function orderName(order: { externalId?: string | undefined; placedAt: string }): string {
  return order.externalId ?? `Order of ${dateOnly(new Date(order.placedAt))}`;
}

export function shipmentName(shipment: { trackingNumber?: string | undefined; carrier: string }): string {
  return shipment.trackingNumber ?? `By ${shipment.carrier}`;
}
