import { expect, it } from "vitest";
import { compareInstants, fromAddress, toAddress, toAsked, withoutActions } from "./moment";

const at = "2026-03-12T14:05:00.000001Z";

it("stands in the address, beside whatever else is there", () => {
  const address = toAddress(new URLSearchParams("q=chair&asOf=2020-01-01T00:00:00Z"), { clock: "knownAt", at });
  expect(address.get("q")).toBe("chair");
  expect(address.has("asOf")).toBe(false);
  expect(fromAddress(address)).toEqual({ clock: "knownAt", at });
  expect(toAddress(address, undefined).toString()).toBe("q=chair");
});

it("is now if the address names no moment", () => {
  expect(fromAddress(new URLSearchParams(""))).toBeUndefined();
  expect(fromAddress(new URLSearchParams("asOf=yesterday"))).toBeUndefined();
  expect(fromAddress(new URLSearchParams("asOf=2026-19-99T00:00:00Z"))).toBeUndefined();
});

it("is asked of every read, on one of both clocks", () => {
  expect(toAsked(undefined)).toEqual({});
  expect(toAsked({ clock: "asOf", at })).toEqual({ asOf: at });
});

it("tells microseconds apart", () => {
  expect(compareInstants("2026-03-12T14:05:00Z", at)).toBe(-1);
  expect(compareInstants(at, "2026-03-12T14:05:00.000Z")).toBe(1);
  expect(compareInstants("2026-03-12T14:05:00.5Z", "2026-03-12T14:05:00.500000Z")).toBe(0);
});

it("offers nothing to do in the past", () => {
  expect(withoutActions({ name: "Chairs", actions: ["WIN"] })).toEqual({ name: "Chairs", actions: [] });
  expect(withoutActions({ entries: [] })).toEqual({ entries: [] });
});
