import { ISO, isKnownPattern, type Moment, readMoment } from "./dates";
import { choicesOf } from "./guessMapping";
import type { Field } from "./kinds";
import { columnsOf, type Mapping, type Source, type Table } from "./mapping";

/** A field's value as it will be, or why the row would be rejected. */
export interface Value {
  text: string;
  fault?: string;
  /** The row is recorded without it. */
  leftOut?: boolean;
}

export interface PreviewRow {
  values: Record<string, Value>;
  fault?: string;
}

/** Puts what is too much in a row into the column that absorbs it. */
export function aligned(row: string[], names: readonly string[], absorbing: string | undefined, delimiter: string) {
  const extra = row.length - names.length;
  const at = absorbing === undefined ? -1 : names.indexOf(absorbing);
  if (extra <= 0 || at < 0) return row;
  return [...row.slice(0, at), row.slice(at, at + extra + 1).join(delimiter), ...row.slice(at + extra + 1)];
}

/** Rows as they will be recorded, as far as that can be told before the server has looked at them. */
export function preview(
  table: Table,
  mapping: Mapping,
  fields: readonly Field[],
  names: readonly string[],
  rows: readonly string[][],
  stages: readonly string[],
): PreviewRow[] {
  const filled = fields.filter((field) => table.fields[field.name]);
  return rows.map((cells) => {
    const row = aligned(cells, names, table.absorbExtraCells, mapping.delimiter ?? ",");
    if (row.length !== names.length) {
      return { values: {}, fault: `The row has ${row.length} cells, and the header ${names.length}.` };
    }
    const cell = (name: string) => {
      const text = (row[names.indexOf(name)] ?? "").trim();
      return mapping.nullWords?.includes(text) ? "" : text;
    };
    const values = filled.map((field) => [
      field.name,
      valueFrom(field, table.fields[field.name] as Source, mapping, stages, cell),
    ]);
    const all: Record<string, Value> = Object.fromEntries(values);
    const faulty = filled.find((field) => all[field.name]?.fault && !all[field.name]?.leftOut);
    return { values: all, ...(faulty ? { fault: `${faulty.word}: ${all[faulty.name]?.fault}` } : {}) };
  });
}

function valueFrom(
  field: Field,
  source: Source,
  mapping: Mapping,
  stages: readonly string[],
  cell: (name: string) => string,
): Value {
  const text = textOf(source, cell);
  if (text === undefined) return broken(source, "the file's word has no meaning yet.");
  if (text === "") return field.needed ? { text: "", fault: "there is no value." } : { text: "" };
  const read = readAs(field, text, mapping, stages);
  return "fault" in read ? { ...broken(source, read.fault), text } : { text: read.text };
}

function broken(source: Source, fault: string): Value {
  return { text: "", fault, ...(source.ifInvalid === "LEAVE_OUT" ? { leftOut: true } : {}) };
}

/** The text of a field; nothing if the translation does not know the file's word. */
function textOf(source: Source, cell: (name: string) => string): string | undefined {
  if (source.constant !== undefined) return source.constant;
  const text = columnsOf(source)
    .map(cell)
    .filter(Boolean)
    .join(source.join ?? " ");
  if (text === "") return source.default ?? "";
  if (!source.translate || Object.keys(source.translate).length === 0) return text;
  return source.translate[text] ?? source.otherwise;
}

function readAs(field: Field, text: string, mapping: Mapping, stages: readonly string[]) {
  switch (field.shape) {
    case "moment":
    case "day":
      return readDate(text, mapping, field.shape);
    case "number":
      return readNumber(text, mapping);
    case "currency":
      return /^[A-Z]{3}$/.test(text) ? { text } : { fault: `${text} is no currency such as EUR.` };
    default:
      return readWord(field, text, stages);
  }
}

function readDate(text: string, mapping: Mapping, shape: "moment" | "day") {
  const patterns = mapping.dates?.length ? mapping.dates : ISO;
  const moment = readMoment(text, patterns);
  if (moment) return { text: said(moment, mapping.zone ?? "UTC", shape) };
  if (patterns.every(isKnownPattern)) return { fault: `${text} is no date written as said.` };
  return { text };
}

function said(moment: Moment, zone: string, shape: "moment" | "day"): string {
  if (shape === "day" || !moment.time) return moment.day;
  return `${moment.day} ${moment.time} ${moment.offset ?? zone}`;
}

function readNumber(text: string, mapping: Mapping) {
  const grouping = mapping.groupingSeparator ?? "";
  const plain = (grouping ? text.replaceAll(grouping, "") : text).replace(mapping.decimalSeparator ?? ".", ".");
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? { text: plain } : { fault: `${text} is no number written as said.` };
}

function readWord(field: Field, text: string, stages: readonly string[]) {
  const choices = choicesOf(field, stages);
  if (!choices || field.name === "action") return { text };
  const word = text.toUpperCase().replaceAll("-", "_").replaceAll(" ", "_");
  return choices.includes(word) ? { text: word } : { fault: `${text} is none of our words.` };
}
