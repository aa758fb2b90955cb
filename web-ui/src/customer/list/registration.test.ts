import { describe, expect, it } from "vitest";
import { Refused } from "@/shared/api/problem";
import { BLANK, faultsOf, questionsOf, registrationOf } from "./registration";

const form = { ...BLANK, name: " Acme GmbH ", phone: "+49301234567" };

describe("a registration", () => {
  it("says nothing of what was left empty", () => {
    expect(registrationOf({ ...BLANK, name: "Acme" })).toEqual({ kind: "ORGANIZATION", name: "Acme" });
    expect(registrationOf(form)).toEqual({
      kind: "ORGANIZATION",
      name: "Acme GmbH",
      contactPoints: [{ type: "PHONE", value: "+49301234567" }],
    });
  });

  it("has a refusal at the field it is about, whether or not there is an e-mail before the phone", () => {
    const phoneAt = (index: number) =>
      new Refused({
        code: "PHONE_INVALID",
        errors: [{ pointer: `/contactPoints/${index}`, code: "PHONE_INVALID", detail: "A phone number is in E.164." }],
      } as ConstructorParameters<typeof Refused>[0]);
    expect(faultsOf(phoneAt(0), form)).toEqual({ phone: "A phone number is in E.164." });
    expect(faultsOf(phoneAt(1), { ...form, email: "a@acme.test" })).toEqual({ phone: "A phone number is in E.164." });
  });

  it("says at the e-mail that it is taken, without the number of whom it belongs to", () => {
    const taken = new Refused({
      code: "EMAIL_TAKEN",
      detail: "The e-mail address belongs to customer c2f64d2c.",
    } as ConstructorParameters<typeof Refused>[0]);
    expect(faultsOf(taken, form)).toEqual({ email: "This e-mail address belongs to another customer." });
  });

  it("asks for customers who look alike by name, e-mail and phone, once there is enough to ask for", () => {
    expect(questionsOf(form)).toEqual(["Acme GmbH", "+49301234567"]);
    expect(questionsOf({ ...BLANK, name: "Ac" })).toEqual([]);
  });
});
