import { describe, expect, it } from "vitest";
import { steps, type TrackPoint } from "./track";

const at = (hour: number) => `2026-11-05T0${hour}:00:00Z`;
const track: TrackPoint[] = [
  { status: "PENDING", occurredAt: at(1) },
  { status: "IN_TRANSIT", place: "Hamburg", occurredAt: at(3) },
  { status: "IN_TRANSIT", place: "Rostock", occurredAt: at(5) },
];
const later = (recorded: { occurredAt: string; position: number }[]) =>
  steps(track, recorded).map((step) => step.isRecordedLater);

describe("the way of a shipment", () => {
  it("is as it was reported, when it was reported in order", () => {
    expect(later([1, 3, 5].map((hour, position) => ({ occurredAt: at(hour), position })))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("marks what was reported after something that happened later", () => {
    const recorded = [
      { occurredAt: at(1), position: 10 },
      { occurredAt: at(5), position: 11 },
      { occurredAt: at(3), position: 12 },
    ];
    expect(later(recorded)).toEqual([false, true, false]);
  });

  it("marks nothing of which it is not known when it was recorded", () => {
    expect(later([])).toEqual([false, false, false]);
    expect(later([{ occurredAt: at(3), position: 12 }])).toEqual([false, false, false]);
  });

  it("tells apart what happened at the same moment", () => {
    const twice: TrackPoint[] = [
      { status: "IN_TRANSIT", occurredAt: at(3) },
      { status: "EXCEPTION", occurredAt: at(3) },
    ];
    const recorded = [
      { occurredAt: at(3), position: 2 },
      { occurredAt: at(3), position: 1 },
    ];
    expect(steps(twice, recorded).map((step) => step.isRecordedLater)).toEqual([false, false]);
  });
});
