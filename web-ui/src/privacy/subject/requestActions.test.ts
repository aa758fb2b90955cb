import { describe, expect, it } from "vitest";
import type { Request } from "../words";
import { actionsOf, bodyOf } from "./requestActions";

const request: Request = {
  requestId: "r",
  customerId: "c",
  kind: "ACCESS",
  law: "GDPR",
  state: "OPEN",
  receivedOn: "2026-11-01",
  due: "2026-12-01",
  daysLeft: 6,
  extended: false,
  identityConfirmed: false,
  overdue: false,
};
const offered = (part: Partial<Request>, isErased = false) =>
  actionsOf({ ...request, ...part }, isErased).map((action) => action.word);

describe("what may be done with a request", () => {
  it("begins with who it is that asks", () => {
    expect(offered({})).toEqual(["Confirm identity", "Fulfil", "Extend", "Refuse"]);
    expect(offered({ identityConfirmed: true })).toEqual(["Fulfil", "Extend", "Refuse"]);
  });

  it("takes more time only once and only in time", () => {
    expect(offered({ identityConfirmed: true, extended: true })).toEqual(["Fulfil", "Refuse"]);
    expect(offered({ identityConfirmed: true, overdue: true, daysLeft: -1 })).toEqual(["Fulfil", "Refuse"]);
  });

  it("of an erasure is not to call it fulfilled, which erasing does", () => {
    expect(offered({ kind: "ERASURE", identityConfirmed: true })).toEqual(["Extend", "Refuse"]);
  });

  it("is to correct what is wrong", () => {
    expect(offered({ kind: "RECTIFICATION", identityConfirmed: true })).toEqual([
      "Correct",
      "Fulfil",
      "Extend",
      "Refuse",
    ]);
  });

  it("is nothing once it was answered", () => {
    expect(offered({ state: "REFUSED" })).toEqual([]);
  });

  it("asks for no free text once the person was erased", () => {
    const [, refuse] = actionsOf(request, true);
    expect(refuse?.fields.map((field) => field.name)).toEqual(["reason"]);
  });
});

it("a correction names contact points as such", () => {
  expect(bodyOf("rectify", { name: "Anna", email: "a@b.test" })).toEqual({
    name: "Anna",
    addContactPoints: [{ type: "EMAIL", value: "a@b.test" }],
  });
  expect(bodyOf("extend", { reason: "Many letters" })).toEqual({ reason: "Many letters" });
});
