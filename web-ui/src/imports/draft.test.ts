import { describe, expect, it } from "vitest";
import { become, change, translate } from "./draft";
import { columnsIn, guessDraft } from "./guess";
import { FIELDS } from "./kinds";
import { parseSample } from "./readSample";

const bytes = new TextEncoder().encode("deal id,title,value,stage,city\n1,Chairs,10,Won,Bonn\n2,Desks,20,Lost,Köln");
const sample = parseSample("deals.csv", bytes.length, bytes);
const draft = guessDraft(sample, ["WON", "LOST"], { zone: "UTC" });
const columns = columnsIn(sample, []);
const column = (name: string) => columns.find((each) => each.name === name) as (typeof columns)[number];

describe("a guess that a person corrects", () => {
  it("puts texts together", () => {
    const joined = become(draft, "rows", FIELDS.DEALS, column("city"), ["name"], []);
    expect(joined.mapping.fields.name).toEqual({ columns: ["title", "city"], join: " " });
    expect(joined.sure.name).toBe("yours");
    const apart = become(joined, "rows", FIELDS.DEALS, column("title"), [], []);
    expect(apart.mapping.fields.name).toEqual({ column: "city", join: " " });
  });

  it("moves a field to another column", () => {
    const moved = become(draft, "rows", FIELDS.DEALS, column("city"), ["externalId"], []);
    expect(moved.mapping.fields.externalId).toEqual({ column: "city" });
  });

  it("leaves a column out", () => {
    const without = become(draft, "rows", FIELDS.DEALS, column("value"), [], []);
    expect(without.mapping.fields).not.toHaveProperty("amount");
  });

  it("says one value for all rows, and what a word means", () => {
    expect(change(draft, "rows", "currency", { constant: "EUR" }).mapping.fields.currency).toEqual({ constant: "EUR" });
    expect(
      translate(draft, "rows", "outcome", ["Won", "Lost"], "Won", "OPEN").mapping.fields.outcome?.translate,
    ).toEqual({
      Won: "OPEN",
      Lost: "Lost",
    });
    expect(
      translate(draft, "rows", "outcome", ["Won", "Lost"], "Won", undefined).mapping.fields.outcome?.translate,
    ).toEqual({
      Lost: "Lost",
    });
  });
});
