import { expect, it } from "vitest";
import { changedFields, type Difference } from "./changed";

const names = { person: (login: string) => `${login}!`, stage: (key: string) => key.toLowerCase() };
const deal = { name: "Chairs", stage: "PROSPECTING", amount: { amount: "10.00", currency: "EUR" }, version: 1 };

function difference(part: object): Difference {
  return { from: "", to: "", events: [], changes: [], ...part } as Difference;
}

it("names what changed as people do, and leaves out what only follows from it", () => {
  const after = { ...deal, stage: "PROPOSAL", amount: { amount: "12.50", currency: "EUR" }, owner: "ana", version: 2 };
  const pointers = ["/amount/amount", "/owner", "/secondsInStages/PROPOSAL", "/stage", "/version"];
  const changes = pointers.map((pointer) => ({ pointer }));
  const found = changedFields(difference({ before: deal, after, changes }), names);
  expect(found.map((field) => field.name)).toEqual(["Stage", "Amount", "Owner"]);
  expect(found[0]).toEqual({ name: "Stage", before: "prospecting", after: "proposal" });
  expect(found[1]?.before).toContain("10.00");
  expect(found[1]?.after).toContain("12.50");
  expect(found[2]).toEqual({ name: "Owner", before: undefined, after: "ana!" });
});

it("tells all of a record that was not there before", () => {
  const found = changedFields(difference({ after: deal, changes: [{ pointer: "" }] }), names);
  expect(found.map((field) => [field.name, field.before])).toEqual([
    ["Name", undefined],
    ["Stage", undefined],
    ["Amount", undefined],
  ]);
});

it("tells a field that has no name here by what the contract calls it", () => {
  const changes = [{ pointer: "/giftWrap" }];
  const found = changedFields(difference({ before: { giftWrap: "no" }, after: { giftWrap: "yes" }, changes }), names);
  expect(found).toEqual([{ name: "Gift wrap", before: "no", after: "yes" }]);
});
