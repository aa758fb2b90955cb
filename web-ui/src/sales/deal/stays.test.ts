import { expect, it } from "vitest";
import { staysOf } from "./stays";

const visit = (stage: string, seconds: number, until?: string) => ({
  stage,
  since: "2026-11-01T00:00:00Z",
  seconds,
  ...(until ? { until } : {}),
});
const category = (stage: string) => (stage === "WON" ? ("WON" as const) : ("OPEN" as const));

it("shows each stay beside the longest one, and where the deal is now", () => {
  const stays = staysOf([visit("NEEDS", 50, "2026-11-02T00:00:00Z"), visit("PROPOSAL", 200)], category);
  expect(stays.map(({ stage, share, now }) => [stage, share, now])).toEqual([
    ["NEEDS", 0.25, false],
    ["PROPOSAL", 1, true],
  ]);
});

it("does not count how long a deal has been won", () => {
  const stays = staysOf([visit("NEEDS", 50, "2026-11-02T00:00:00Z"), visit("WON", 9_000_000)], category);
  expect(stays.map(({ stage, share }) => [stage, share])).toEqual([["NEEDS", 1]]);
});

it("shows a deal that was opened this second", () => {
  expect(staysOf([visit("NEEDS", 0)], category).map(({ share }) => share)).toEqual([0]);
});
