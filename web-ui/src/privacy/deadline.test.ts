import { describe, expect, it } from "vitest";
import { standing } from "./deadline";
import { nameOf } from "./words";

const open = (daysLeft: number) => standing({ state: "OPEN", overdue: daysLeft < 0, daysLeft });

describe("the time left to answer somebody", () => {
  it("is told in days, and is near within a week", () => {
    expect(open(21)).toEqual({ tone: "neutral", text: "21 days left" });
    expect(open(7)).toEqual({ tone: "warning", text: "7 days left" });
    expect(open(1)).toEqual({ tone: "warning", text: "1 day left" });
  });

  it("is loud on the last day and after it", () => {
    expect(open(0)).toEqual({ tone: "danger", text: "Due today" });
    expect(open(-1)).toEqual({ tone: "danger", text: "Overdue by 1 day" });
    expect(open(-12)).toEqual({ tone: "danger", text: "Overdue by 12 days" });
  });

  it("is nobody's concern once it was answered", () => {
    expect(standing({ state: "REFUSED", overdue: false })).toEqual({ tone: "neutral", text: "Answered" });
  });
});

it("an erased person is called by a number that says nothing of them", () => {
  expect(nameOf({ customerName: "Anna Berg", customerId: "00007f3a" })).toBe("Anna Berg");
  expect(nameOf({ customerId: "00007f3a" })).toBe("Erased person #7f3a");
  expect(nameOf({ customerName: "[erased]", customerId: "00007f3a" })).toBe("Erased person #7f3a");
});
