import type { Schemas } from "@/shared/api/client";

export type Order = Schemas["OrderCard"];
export type Shipment = Schemas["ShipmentCard"];

const DAY = 24 * 60 * 60_000;

/** A day of the calendar as one that can be counted; lateness is decided by the day in UTC, as the server does. */
const dayNumber = (moment: string) => Math.floor(Date.parse(moment) / DAY);

/** How many days after the promised one something came, or has not come until now. */
export function daysLate(promised: string | undefined, came: string | undefined, now: Date): number {
  if (!promised) return 0;
  return Math.max(0, dayNumber(came ?? now.toISOString()) - dayNumber(promised));
}

/** An order is as late as the latest of what was promised with it. */
export function orderDaysLate(order: Pick<Order, "late" | "promisedDate" | "shipments">, now: Date): number {
  if (!order.late) return 0;
  const shipments = order.shipments.map((each) => daysLate(each.promisedDate, each.deliveredAt, now));
  const allCame = order.shipments.length > 0 && order.shipments.every((each) => each.deliveredAt);
  const own = allCame ? 0 : daysLate(order.promisedDate, undefined, now);
  return Math.max(own, ...shipments);
}

/** "3 days", "27 years". */
export function inDays(days: number): string {
  if (days >= 730) return `${Math.floor(days / 365)} years`;
  return days === 1 ? "1 day" : `${days} days`;
}

export const lateDays = (order: Order, now = new Date()) => inDays(orderDaysLate(order, now));
