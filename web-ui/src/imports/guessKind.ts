import { likeness, plainName } from "./guessNames";
import type { Column } from "./guessShape";
import { FIELDS, KINDS, type Kind } from "./kinds";

/** Words in a file's name or header that tell what its rows are. */
const HINTS: Record<Kind, RegExp> = {
  CUSTOMERS: /\b(customers?|accounts?|compan(y|ies)|contacts?|clients?|organi[sz]ations?)\b/,
  DEALS: /\b(deals?|opportunit(y|ies)|pipeline|sales stage|close value|sales)\b/,
  TICKETS: /\b(tickets?|cases?|issues?|incidents?|helpdesk)\b/,
  TICKET_ACTIONS: /\b(activity|actions?)\b/,
  ORDERS: /\b(orders?|order date)\b/,
  SHIPMENTS: /\b(shipments?|tracking( number)?|deliver(y|ies))\b/,
  TOUCHPOINTS: /\b(touchpoints?|interactions?|calls?|messages?|direction)\b/,
};

/** How well columns tell the rows of a kind. */
function score(kind: Kind, columns: readonly Column[], fileName: string): number {
  const needed = FIELDS[kind].filter((field) => field.needed && field.usual === undefined);
  const told = needed.map((field) => Math.max(0, ...columns.map((column) => likeness(column, field))));
  const fields = told.reduce((sum, each) => sum + each, 0) / needed.length;
  const names = columns.map((column) => plainName(column.name));
  const used = names.filter((_, at) => FIELDS[kind].some((field) => likeness(columns[at] as Column, field) >= 0.8));
  const inFile = HINTS[kind].test(plainName(fileName.replace(/\.\w+$/, ""))) ? 0.35 : 0;
  const inFirst = names.slice(0, 2).some((name) => HINTS[kind].test(name)) ? 0.2 : 0;
  const inHeader = names.some((name) => HINTS[kind].test(name)) ? 0.15 : 0;
  return fields + 0.5 * (used.length / Math.max(1, names.length)) + inFile + inFirst + inHeader;
}

/** What the rows of a file most likely are. */
export function guessKind(columns: readonly Column[], fileName: string): Kind {
  const scores = KINDS.map((kind) => ({ kind, score: score(kind, columns, fileName) }));
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).kind;
}

/** A name for the other system, of the letters that may be in one; from the file's name if nobody knows better. */
export function guessSource(fileName: string): string {
  return fileName
    .replace(/\.\w+$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, "-")
    .replace(/^[^a-z0-9]+|-+$/g, "")
    .slice(0, 40);
}
