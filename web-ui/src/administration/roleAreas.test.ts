import { describe, expect, it } from "vitest";
import { areasOf, howMany, routesIn } from "./roleAreas";
import type { KnownRole } from "./useAdministration";

const route = (path: string, everybody: boolean) => ({ method: "POST", path, summary: path, everybody });
const rep: KnownRole = {
  role: "sales_rep",
  people: { count: 0, entries: [] },
  areas: [
    { area: "sales", routes: [route("/win", false), route("/read", true)] },
    { area: "today", routes: [route("/today", true)] },
  ],
};

describe("what a role may do", () => {
  it("is told apart from what everybody may do, and parts without anything are left out", () => {
    expect(areasOf(rep, false)).toEqual([{ area: "sales", routes: [route("/win", false)] }]);
    expect(areasOf(rep, true).map(({ area }) => area)).toEqual(["sales", "today"]);
    expect(routesIn(areasOf(rep, true))).toBe(2);
  });

  it.each([
    [0, "nobody"],
    [1, "1 person"],
    [12, "12 people"],
  ])("%s is %s", (count, said) => {
    expect(howMany(count)).toBe(said);
  });
});
