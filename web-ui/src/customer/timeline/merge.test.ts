import { describe, expect, it } from "vitest";
import type { Entry } from "./entry";
import { admit, merge, waiting } from "./merge";

function entry(position: number, occurredAt: string): Entry {
  return {
    position,
    occurredAt,
    recordedAt: "2026-11-25T12:00:00Z",
    customerId: "c",
    kind: "touchpoint",
    type: "crm.customer.touchpoint.recorded",
    text: `entry ${position}`,
    actor: "ana",
    actorType: "PERSON",
    link: "/api/customers/c/touchpoints/t",
  };
}

const positions = (entries: Entry[]) => entries.map((each) => each.position);

describe("a timeline", () => {
  it("has what happened last first, and what happened at once in the order of the log", () => {
    const entries = [
      entry(1, "2026-11-24T08:00:00Z"),
      entry(3, "2026-11-24T08:00:00Z"),
      entry(2, "2026-11-25T08:00:00Z"),
    ];
    expect(positions(merge(entries))).toEqual([2, 3, 1]);
  });

  it("shows an entry once, however many pages and streams told of it", () => {
    const told = entry(5, "2026-11-24T08:00:00Z");
    expect(positions(merge([told, entry(4, "2026-11-24T07:00:00Z")], [told], [told]))).toEqual([5, 4]);
  });

  it("is complete and without doubles after a gap that overlaps with what is loaded", () => {
    const loaded = [entry(2, "2026-11-24T02:00:00Z"), entry(1, "2026-11-24T01:00:00Z")];
    const afterGap = [
      entry(4, "2026-11-24T04:00:00Z"),
      entry(3, "2026-11-24T03:00:00Z"),
      entry(2, "2026-11-24T02:00:00Z"),
    ];
    expect(positions(merge(loaded, waiting(loaded, afterGap, true).within))).toEqual([4, 3, 2, 1]);
  });

  it("lets an entry recorded for an earlier time enter where it happened", () => {
    const loaded = [entry(2, "2026-11-24T02:00:00Z"), entry(1, "2026-11-20T01:00:00Z")];
    const late = entry(9, "2026-11-22T00:00:00Z");
    const { within, beyond } = waiting(loaded, [late], false);
    expect(beyond).toEqual([]);
    expect(positions(merge(loaded, within))).toEqual([2, 9, 1]);
  });

  it("keeps an entry that belongs beyond the loaded end out of it, because its page brings it", () => {
    const loaded = [entry(2, "2026-11-24T02:00:00Z")];
    const late = entry(9, "2026-03-03T00:00:00Z");
    expect(waiting(loaded, [late], false)).toEqual({ within: [], beyond: [late] });
    expect(waiting(loaded, [late], true)).toEqual({ within: [late], beyond: [] });
  });

  it("counts nothing as waiting that is shown already", () => {
    const loaded = [entry(2, "2026-11-24T02:00:00Z")];
    expect(waiting(loaded, loaded, true)).toEqual({ within: [], beyond: [] });
  });

  it("keeps the cursor of the next page when entries enter", () => {
    const pages = [
      { entries: [entry(2, "2026-11-24T02:00:00Z")], nextCursor: "two", position: 2 },
      { entries: [entry(1, "2026-11-24T01:00:00Z")], nextCursor: "three", position: 2 },
    ];
    const admitted = admit(pages, [entry(3, "2026-11-24T03:00:00Z")]);
    expect(admitted.map((page) => page.nextCursor)).toEqual(["two", "three"]);
    expect(positions(merge(...admitted.map((page) => page.entries)))).toEqual([3, 2, 1]);
  });
});
