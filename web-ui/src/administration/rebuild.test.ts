import { expect, it } from "vitest";
import { isRunning, mayCancel, maySwitch, outcome, rowsOff, share } from "./rebuild";
import type { Rebuild } from "./useAdministration";

const building: Rebuild = {
  readModel: "sales.deal",
  state: "BUILDING",
  position: 10,
  head: 99,
  eventsPerSecond: 5,
  startedAt: "2026-03-04T05:06:07Z",
  comparison: [],
};
const table = { table: "sales_deal", same: 7, different: 0, missing: 0, additional: 0 };

it("goes on until it is over", () => {
  expect(isRunning(undefined)).toBe(false);
  expect(isRunning(building)).toBe(true);
  expect(isRunning({ ...building, state: "SWITCHING" })).toBe(true);
  expect(isRunning({ ...building, state: "SWITCHED" })).toBe(false);
});

it("tells what the comparison has found", () => {
  const over: Rebuild = { ...building, state: "SWITCHED", comparison: [table] };
  expect(outcome(building)).toBeUndefined();
  expect(outcome(over)).toBe("Rebuilt: every row was as it had been.");
  expect(outcome({ ...over, comparison: [table, { ...table, different: 1 }] })).toContain("1 row was not");
  expect(outcome({ ...over, comparison: [{ ...table, missing: 1, additional: 1 }] })).toContain("2 rows were not");
});

it("waits for its switch once it has caught up, and can be given up until then", () => {
  const ready: Rebuild = { ...building, state: "READY", comparison: [{ ...table, different: 2, missing: 1 }] };
  expect(maySwitch(building)).toBe(false);
  expect(maySwitch(ready)).toBe(true);
  expect(rowsOff(ready)).toBe(3);
  expect(mayCancel(building)).toBe(true);
  expect(mayCancel(ready)).toBe(true);
  expect(mayCancel({ ...ready, state: "SWITCHING" })).toBe(false);
  expect(mayCancel({ ...ready, state: "SWITCHED" })).toBe(false);
});

it("says that nothing was changed when it did not work", () => {
  expect(outcome({ ...building, state: "FAILED", problem: "no row" })).toContain("no row");
  expect(outcome({ ...building, state: "CANCELLED" })).toContain("given up");
});

it("tells how much of the log was read", () => {
  expect(share(-1, 99)).toBe(0);
  expect(share(49, 99)).toBe(50);
  expect(share(99, 99)).toBe(100);
  expect(share(-1, -1)).toBe(100);
});
