import { describe, expect, it } from "vitest";
import { due } from "./due";

const eur = (amount: string) => ({ amount, currency: "EUR" });

describe("what is still due", () => {
  it("is the net sum without what is paid", () => {
    expect(due(eur("61020.00"), eur("40000.00"))).toEqual(eur("21020.00"));
  });

  it("is exact where floating point numbers are not", () => {
    expect(due(eur("0.3"), eur("0.1"))).toEqual(eur("0.2"));
    expect(due(eur("9007199254740993.01"), eur("0"))).toEqual(eur("9007199254740993.01"));
  });

  it("is counted in the finer of both", () => {
    expect(due(eur("10"), eur("0.005"))).toEqual(eur("9.995"));
    expect(due(eur("100"), eur("30"))).toEqual(eur("70"));
  });

  it("is never less than nothing", () => {
    expect(due(eur("10.00"), eur("12.50"))).toEqual(eur("0.00"));
  });
});
