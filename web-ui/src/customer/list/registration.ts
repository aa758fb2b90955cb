import type { Schemas } from "@/shared/api/client";
import type { Refused } from "@/shared/api/problem";

export interface Form {
  kind: "PERSON" | "ORGANIZATION";
  name: string;
  email: string;
  phone: string;
  owner: string;
  preferredChannel: string;
}

export const BLANK: Form = { kind: "ORGANIZATION", name: "", email: "", phone: "", owner: "", preferredChannel: "" };

type Register = Schemas["CustomerRegister"];

/** What is registered of a form: what was left empty is not said. */
export function registrationOf(form: Form): Register {
  const email = form.email.trim();
  const phone = form.phone.trim();
  const points = [
    ...(email ? [{ type: "EMAIL" as const, value: email }] : []),
    ...(phone ? [{ type: "PHONE" as const, value: phone }] : []),
  ];
  return {
    kind: form.kind,
    name: form.name.trim(),
    ...(points.length ? { contactPoints: points } : {}),
    ...(form.preferredChannel
      ? { preferredChannel: form.preferredChannel as NonNullable<Register["preferredChannel"]> }
      : {}),
  };
}

/** The sentences of a refusal at the fields they are about. */
export function faultsOf(refusal: Refused | undefined, form: Form): Partial<Record<keyof Form, string>> {
  if (!refusal) return {};
  const points = registrationOf(form).contactPoints ?? [];
  const faults: Partial<Record<keyof Form, string>> = {};
  const name = refusal.fault("/name");
  if (name) faults.name = name;
  points.forEach((point, index) => {
    const fault = refusal.fault(`/contactPoints/${index}`) ?? refusal.fault(`/contactPoints/${index}/value`);
    if (fault) faults[point.type === "EMAIL" ? "email" : "phone"] = fault;
  });
  if (refusal.code === "EMAIL_TAKEN") faults.email = "This e-mail address belongs to another customer.";
  return faults;
}

/** What is asked to find customers who look like the one in the form. */
export function questionsOf(form: Form): string[] {
  return [form.name.trim(), form.email.trim(), form.phone.trim()].filter((text) => text.length >= 3);
}
