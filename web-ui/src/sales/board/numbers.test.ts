import { expect, it } from "vitest";
import type { Column } from "./deck";
import { numbersOf, numbersOfForecast } from "./numbers";

const total = { currency: "EUR", amount: 10, weighted: 1, count: 1 };
const column = {
  stage: "PROPOSAL",
  name: "Proposal",
  category: "OPEN",
  count: 1,
  totals: [total],
} as unknown as Column;

it("explains each number of a column, for whoever's deals are shown", () => {
  const named = numbersOf(column, { pipeline: "default", owner: "ana" });
  expect(named.map((each) => each.name)).toEqual(["Deals", "Sum in EUR", "Weighted in EUR"]);
  for (const { question } of named)
    expect(question).toMatchObject({ pipeline: "default", owner: "ana", stage: "PROPOSAL" });
});

it("knows no weight of what is closed, and no stage of a forecast", () => {
  const closed = numbersOf({ ...column, category: "WON" }, { pipeline: "default" });
  expect(closed.map((each) => each.name)).toEqual(["Deals", "Sum in EUR"]);
  const forecast = numbersOfForecast([total], { pipeline: "default" });
  expect(forecast[0]?.question).toEqual({ number: "sales.pipeline.weighted", pipeline: "default", currency: "EUR" });
});
