import { describe, expect, it } from "vitest";
import { type Field, initialValues, localMoment, missing, toBody } from "./fields";

const fields: Field[] = [
  { name: "reason", label: "Reason", kind: "text" },
  { name: "until", label: "Until", kind: "moment", optional: true },
  { name: "level", label: "Level", kind: "number", initial: "2" },
  { name: "amount", label: "Amount", kind: "amount", currency: "EUR", optional: true },
  { name: "visibleTo", label: "Readers", kind: "choices", optional: true },
];

describe("what a command asks for", () => {
  it("starts with what is known", () => {
    expect(initialValues(fields)).toMatchObject({ reason: "", level: "2" });
  });

  it("names what is missing, and takes blanks for nothing", () => {
    expect(missing(fields, { reason: "  ", level: "2" })).toEqual({ reason: "Reason is needed." });
    expect(missing(fields, { reason: "Lost", level: "2" })).toEqual({});
  });

  it("becomes a body without what was left empty", () => {
    expect(toBody(fields, { reason: " Broken ", level: "3", until: "" })).toEqual({ reason: "Broken", level: 3 });
  });

  it("keeps money a decimal string in its currency", () => {
    const body = toBody(fields, { amount: "9007199254740993.10" });
    expect(body).toEqual({ amount: { amount: "9007199254740993.10", currency: "EUR" } });
  });

  it("sends a local moment as the moment it is", () => {
    const at = new Date("2026-03-01T10:30:00Z");
    expect(toBody(fields, { until: localMoment(at) })).toEqual({ until: at.toISOString() });
  });

  it("sends several choices as several", () => {
    expect(toBody(fields, { visibleTo: "SALES,SERVICE" })).toEqual({ visibleTo: ["SALES", "SERVICE"] });
  });
});
