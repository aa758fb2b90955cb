import { expect, it } from "vitest";
import { countAt, dayAway, inOrder, justBefore, momentAfter, nextStop, type RecordEvent } from "./story";

function event(position: number, occurredAt: string, recordedAt = occurredAt): RecordEvent {
  const eventId = `e${position}`;
  return { position, eventId, occurredAt, recordedAt, type: "t", text: "", actor: "Ana", actorType: "PERSON" };
}

const opened = event(1, "2026-03-01T09:00:00Z");
const moved = event(2, "2026-03-03T09:00:00.000001Z");
const late = event(3, "2026-03-02T09:00:00Z", "2026-03-04T09:00:00Z");
const all = [opened, moved, late];

it("orders what was dated back by when it happened, or by when it became known", () => {
  expect(inOrder(all, "asOf")).toEqual([opened, late, moved]);
  expect(inOrder(all, "knownAt")).toEqual([opened, moved, late]);
});

it("counts what had happened by a moment, to the microsecond", () => {
  const events = inOrder(all, "asOf");
  expect(countAt(events, undefined)).toBe(3);
  expect(countAt(events, { clock: "asOf", at: "2026-03-03T09:00:00Z" })).toBe(2);
  expect(countAt(events, { clock: "asOf", at: "2026-03-03T09:00:00.000001Z" })).toBe(3);
  expect(countAt(events, { clock: "asOf", at: "2026-02-01T09:00:00Z" })).toBe(0);
});

it("steps from event to event, and takes those of one instant together", () => {
  const twin = event(4, moved.occurredAt);
  const events = inOrder([...all, twin], "asOf");
  expect(nextStop(events, 1, true, "asOf")).toBe(2);
  expect(nextStop(events, 2, true, "asOf")).toBe(4);
  expect(nextStop(events, 4, true, "asOf")).toBe(4);
  expect(nextStop(events, 4, false, "asOf")).toBe(2);
  expect(nextStop(events, 1, false, "asOf")).toBe(1);
  expect(nextStop(events, 0, true, "asOf")).toBe(1);
  expect(momentAfter(events, 4, "asOf")).toEqual({ clock: "asOf", at: twin.occurredAt });
  expect(momentAfter([], 1, "asOf")).toBeUndefined();
});

it("leaps a day at a time", () => {
  const near = event(5, "2026-03-01T10:00:00Z");
  const events = inOrder([...all, near], "asOf");
  expect(dayAway(events, 1, true, "asOf")).toBe(3);
  expect(dayAway(events, 4, false, "asOf")).toBe(3);
  expect(dayAway(events, 1, false, "asOf")).toBe(1);
});

it("knows the instant right before", () => {
  expect(justBefore("2026-03-01T09:00:00Z")).toBe("2026-03-01T08:59:59.999999Z");
  expect(justBefore("2026-03-01T09:00:00.123456Z")).toBe("2026-03-01T09:00:00.123455Z");
  expect(justBefore("2026-03-01T09:00:00.123Z")).toBe("2026-03-01T09:00:00.122999Z");
});
