import { describe, expect, it } from "vitest";
import { daysLate, inDays, orderDaysLate, type Shipment } from "./late";

const now = new Date("2026-11-25T13:00:00Z");
const shipment = (more: Partial<Shipment>) =>
  ({ shipmentId: "s", carrier: "c", status: "IN_TRANSIT", version: 0, ...more }) as Shipment;

describe("how late something is", () => {
  it("is counted in days, from the promised one to the one it came on", () => {
    expect(daysLate("2026-11-05", "2026-11-09T14:00:00Z", now)).toBe(4);
    expect(daysLate("2026-11-09", "2026-11-09T23:59:00Z", now)).toBe(0);
    expect(daysLate("2026-11-09", "2026-11-08T10:30:00Z", now)).toBe(0);
  });

  it("goes on growing until it comes", () => {
    expect(daysLate("2026-11-24", undefined, now)).toBe(1);
    expect(daysLate("2026-12-01", undefined, now)).toBe(0);
  });

  it("is nothing without a promise", () => {
    expect(daysLate(undefined, undefined, now)).toBe(0);
  });

  it("is for an order the latest of its shipments", () => {
    const shipments = [
      shipment({ promisedDate: "2026-11-05", deliveredAt: "2026-11-09T14:00:00Z" }),
      shipment({ promisedDate: "2026-11-09", deliveredAt: "2026-11-08T14:00:00Z" }),
    ];
    expect(orderDaysLate({ late: true, promisedDate: "2026-11-05", shipments }, now)).toBe(4);
  });

  it("is for an order that nothing was sent of counted from its own promise", () => {
    expect(orderDaysLate({ late: true, promisedDate: "2026-11-20", shipments: [] }, now)).toBe(5);
    expect(orderDaysLate({ late: false, promisedDate: "2026-11-20", shipments: [] }, now)).toBe(0);
  });

  it("is said in days, and in years once nobody counts days any more", () => {
    expect([inDays(1), inDays(3), inDays(10_061)]).toEqual(["1 day", "3 days", "27 years"]);
  });
});
