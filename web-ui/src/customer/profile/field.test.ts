import { describe, expect, it } from "vitest";
import { clashes } from "@/shared/conflict/carry";
import { type FieldName, fieldRow } from "./field";
import type { Customer } from "./useCustomer";

const shown = { name: "Berg", owner: "tom" } as Customer;
const nameOf = (login: string) => ({ ana: "Ana", tom: "Tom", kim: "Kim" })[login] ?? login;
const met = (field: FieldName, value: string, now: Partial<Customer>) =>
  clashes([fieldRow(shown, field, value, { ...shown, ...now }, nameOf)]);

describe("two people and one customer", () => {
  it("give it two names", () => {
    expect(met("name", "Berg AG", { name: "Berg and Sons" })).toEqual([
      { label: "Name", before: "Berg", theirs: "Berg and Sons", yours: "Berg AG" },
    ]);
  });

  it("give it two owners, who are called by their names", () => {
    expect(met("owner", "ana", { owner: "kim" })).toEqual([
      { label: "Owner", before: "Tom", theirs: "Kim", yours: "Ana" },
    ]);
  });

  it("mean the same, or change different things, and both succeed", () => {
    expect(met("name", "Berg AG", { name: "Berg AG" })).toEqual([]);
    expect(met("name", "Berg AG", { owner: "kim", language: "nb" })).toEqual([]);
  });
});
