import { expect, it } from "vitest";
import { days } from "./useSubject";

it("reads are looked for from the beginning of the first day to the end of the last", () => {
  expect(days("", "")).toEqual({});
  expect(days("2026-11-01", "2026-11-30")).toEqual({
    from: new Date("2026-11-01T00:00").toISOString(),
    to: new Date("2026-12-01T00:00").toISOString(),
  });
});
