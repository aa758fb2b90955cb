import { expect, it } from "vitest";
import { amountFault, decimal } from "./decimal";

it.each([
  ["12500", "12500"],
  ["12500.5", "12500.5"],
  ["12,500.50", "12500.50"],
  ["12.500,50", "12500.50"],
  ["12 500,50", "12500.50"],
  ["1,250,000", "1250000"],
  ["1.250.000", "1250000"],
  ["12,500", "12500"],
  ["12.500", "12.500"],
  ["0,5", "0.5"],
  ["99999999999999999.99", "99999999999999999.99"],
  ["12,5O", "12.5O"],
])("%s is sent as %s", (typed, sent) => {
  expect(decimal(typed)).toBe(sent);
});

it("an amount that is none is said so before it is sent", () => {
  expect(amountFault(" ")).toMatch(/worth/);
  expect(amountFault("12,5O")).toMatch(/digits/);
  expect(amountFault("EUR 5")).toMatch(/digits/);
  expect(amountFault("12 500,50")).toBeUndefined();
});
