import { expect, it } from "vitest";
import { chain, orderWords } from "./chain";
import type { TrailEntry } from "./filter";
import type { Cause } from "./useTrail";

const entry = (eventId: string) => ({ eventId }) as TrailEntry;

it("a chain begins with what led to the event and ends with what followed, a step further in each time", () => {
  const cause = {
    event: entry("e"),
    before: [entry("a"), entry("b")],
    together: [entry("t")],
    caused: [entry("c")],
  } as Cause;
  expect(chain(cause).map(({ entry: { eventId }, is, depth }) => `${eventId} ${is} ${depth}`)).toEqual([
    "a before 0",
    "b before 1",
    "e this 2",
    "t together 2",
    "c after 3",
  ]);
});

it("an order is told in words", () => {
  expect(orderWords("WinDeal")).toBe("Win deal");
  expect(orderWords("crm.access.add-person")).toBe("Add person");
});
