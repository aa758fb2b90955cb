/** One thing that is asked for before a command is sent. */
export interface Field {
  /** As the command's body calls it. */
  name: string;
  label: string;
  kind:
    | "line"
    | "text"
    | "moment"
    | "day"
    | "number"
    | "choice"
    | "choices"
    | "person"
    | "customer"
    | "amount"
    | "ticket";
  optional?: boolean;
  choices?: { value: string; label: string }[];
  initial?: string;
  hint?: string;
  /** The currency of an amount. */
  currency?: string;
}

export type Values = Record<string, string>;

export function initialValues(fields: Field[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, field.initial ?? ""]));
}

/** What still has to be said, by field. */
export function missing(fields: Field[], values: Values): Record<string, string> {
  const empty = fields.filter((field) => !field.optional && !values[field.name]?.trim());
  return Object.fromEntries(empty.map((field) => [field.name, `${field.label} is needed.`]));
}

/** The command's body: what was left empty is left out. */
export function toBody(fields: Field[], values: Values): Record<string, unknown> {
  const said = fields.filter((field) => values[field.name]?.trim());
  return Object.fromEntries(said.map((field) => [field.name, toValue(field, (values[field.name] as string).trim())]));
}

function toValue(field: Field, value: string): unknown {
  switch (field.kind) {
    case "moment":
      return new Date(value).toISOString();
    case "number":
      return Number.parseInt(value, 10);
    case "choices":
      return value.split(",");
    case "amount":
      // Stays a decimal string, as nothing rounds money on its way.
      return { amount: value, currency: field.currency };
    default:
      return value;
  }
}

/** A moment as a field of the browser for local time takes it; to the second, so that what happened now comes last. */
export function localMoment(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}
