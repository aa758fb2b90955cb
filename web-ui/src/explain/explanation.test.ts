import { expect, it } from "vitest";
import { eventWords, pageOf, partWords, written } from "./explanation";

it("writes a number as the board does", () => {
  expect(written(1234, { number: "service.queue.count" })).toBe((1234).toLocaleString());
  expect(written(1234.5, { number: "sales.pipeline.sum", currency: "EUR" })).toContain("EUR");
  expect(written(12, { number: "sales.pipeline.count", currency: "EUR" })).toBe("12");
});

it("says what happened and what it has to do with the number", () => {
  expect(eventWords("crm.sales.deal.amount-changed")).toBe("Amount changed");
  expect(partWords("VALUED")).toBe("gave it its value");
});

it("leads to the record", () => {
  expect(pageOf({ type: "deal", id: "1" })).toBe("/sales/deals/1");
  expect(pageOf({ type: "order", id: "2" })).toBe("/logistics/orders/2");
});
