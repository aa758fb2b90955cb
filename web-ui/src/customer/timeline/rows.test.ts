import { describe, expect, it } from "vitest";
import type { Entry } from "./entry";
import { byDay, countOf, type DayRow } from "./rows";

function at(position: number, moment: Date): Entry {
  return {
    position,
    occurredAt: moment.toISOString(),
    recordedAt: moment.toISOString(),
    customerId: "c",
    kind: "deal",
    type: "crm.sales.deal.moved",
    text: "moved",
    actor: "ana",
    actorType: "PERSON",
    link: "/api/sales/deals/d",
  };
}

const entries = [
  at(4, new Date(2026, 10, 25, 0, 1)),
  at(3, new Date(2026, 10, 24, 23, 59)),
  at(2, new Date(2026, 10, 24, 8, 0)),
];

const days = (complete: boolean) => byDay(entries, complete).filter((row): row is DayRow => row.kind === "day");

describe("days of a timeline", () => {
  it("begin at the reader's midnight and count their entries", () => {
    expect(days(true).map((day) => day.count)).toEqual([1, 2]);
    expect(days(true).map(countOf)).toEqual(["1 entry", "2 entries"]);
  });

  it("claim no more than is loaded: the last day may have more", () => {
    expect(days(false).map(countOf)).toEqual(["1 entry", "2 or more"]);
  });

  it("stand before their entries, which know their place among all", () => {
    expect(byDay(entries, true).map((row) => (row.kind === "day" ? "day" : row.place))).toEqual([
      "day",
      1,
      "day",
      2,
      3,
    ]);
    expect(byDay([], true)).toEqual([]);
  });
});
