import { describe, expect, it } from "vitest";
import { clashes } from "@/shared/conflict/carry";
import { money } from "@/shared/ui/money";
import type { DealView } from "../deals";
import { type Change, changeRow } from "./changes";

const eur = (amount: string) => ({ amount, currency: "EUR" });
const deal = {
  amount: eur("100.00"),
  owner: "tom",
  expectedCloseDate: "2026-12-01",
  customerName: "Berg",
  customerId: "b",
} as DealView;
const nameOf = (login: string) => ({ ana: "Ana", tom: "Tom", kim: "Kim" })[login] ?? login;
const met = (change: Change, now: Partial<DealView>) =>
  clashes([changeRow(deal, change, { ...deal, ...now }, nameOf)]).map(({ label, before, theirs, yours }) => [
    label,
    before,
    theirs,
    yours,
  ]);

describe("two people and one deal", () => {
  it("change its amount", () => {
    const change: Change = { what: "amount", amount: eur("150.00") };
    expect(met(change, { amount: eur("110.00") })).toEqual([
      ["Amount", ...["100.00", "110.00", "150.00"].map((each) => money(eur(each)))],
    ]);
    expect(met(change, { amount: eur("150.00") })).toEqual([]);
  });

  it("change its close date", () => {
    const change: Change = { what: "closeDate", expectedCloseDate: "2027-01-15" };
    const [row] = met(change, { expectedCloseDate: "2027-02-01" });
    expect(row?.[0]).toBe("Close date");
    expect(new Set(row).size).toBe(4);
    expect(met(change, { expectedCloseDate: "2027-01-15" })).toEqual([]);
  });

  it("give it to two owners", () => {
    expect(met({ what: "owner", owner: "ana" }, { owner: "kim" })).toEqual([["Owner", "Tom", "Kim", "Ana"]]);
  });

  it("link it to two customers", () => {
    const now = { customerId: "l", customerName: "Lund" };
    expect(met({ what: "customer", customerId: "x" }, now)).toEqual([
      ["Customer", "Berg", "Lund", "The one you chose"],
    ]);
    expect(met({ what: "customer", customerId: "l" }, now)).toEqual([]);
  });

  it("change different things, and both succeed", () => {
    expect(met({ what: "owner", owner: "ana" }, { amount: eur("1.00"), expectedCloseDate: "2027-02-01" })).toEqual([]);
  });
});
