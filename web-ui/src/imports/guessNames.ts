import type { Column } from "./guessShape";
import type { Field } from "./kinds";

/** `customerID`, `customer_id` and `Customer ID` are one name. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .replace(/organis/g, "organiz")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(" ");
}

/** Whether what a column holds can be what a field means, for shapes that can be told. */
function fits(column: Column, field: Field): boolean {
  if (column.values.length === 0) return true;
  switch (field.shape) {
    case "moment":
    case "day":
      return column.dates !== undefined;
    case "number":
      return column.isNumber;
    case "email":
      return column.isEmail;
    case "phone":
      return !column.isEmail && !column.dates && column.values.some((value) => /\d{3}/.test(value));
    case "choice":
    case "currency":
      return !column.dates && column.words.length <= 60;
    default:
      return true;
  }
}

const CERTAIN = 0.8;

/** How likely a column is a field, by its name and its values: 0 is not at all, from 0.8 on it is sure. */
export function likeness(column: Column, field: Field): number {
  if (!fits(column, field)) return 0;
  const named = nameLikeness(plainName(column.name), field);
  const shaped = (field.shape === "email" && column.isEmail) || (field.shape === "url" && column.isUrl) ? 0.7 : 0;
  const isId = field.name === "externalId" && !column.unique ? 0.3 : 0;
  return Math.max(0, Math.max(named, shaped) - isId);
}

function nameLikeness(name: string, field: Field): number {
  let best = 0;
  field.known.forEach((known, at) => {
    const rank = at * 0.005;
    if (name === known) best = Math.max(best, 1 - rank);
    else if (holds(name, known)) {
      const more = name.split(" ").length - known.split(" ").length;
      best = Math.max(best, 0.7 - 0.06 * more - rank);
    }
  });
  return best;
}

/** The known name at the end of a longer one: a ship address is an address, an address book is none. */
function holds(name: string, known: string): boolean {
  return known !== "id" && name.endsWith(` ${known}`);
}

export function isCertain(likeness: number): boolean {
  return likeness >= CERTAIN;
}
