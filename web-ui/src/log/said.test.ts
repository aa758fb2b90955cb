import { expect, it } from "vitest";
import { pageOf, said, shortType } from "./said";

it("says what an event tells in a line", () => {
  const data = {
    dealId: "f85f",
    from: "NEGOTIATION",
    to: "WON",
    amount: { amount: "28800.00", currency: "EUR" },
    occurredAt: "2026-07-07T11:45:00Z",
  };
  expect(said(data)).toBe("from NEGOTIATION · to WON · amount 28800.00 EUR");
  expect(shortType("crm.sales.deal.lost.v2")).toBe("sales.deal.lost");
});

it("leads to the record's page, where there is one", () => {
  expect(pageOf({ type: "crm.sales.deal.won.v1", subject: "d1" })).toBe("/sales/deals/d1");
  expect(pageOf({ type: "crm.customer.email.reserved.v1", subject: "x" })).toBeUndefined();
});
