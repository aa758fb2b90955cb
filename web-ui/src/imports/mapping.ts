import type { Kind } from "./kinds";

/** Where a field's value comes from: columns of the file, or one value for all rows. */
export interface Source {
  column?: string;
  columns?: string[];
  join?: string;
  constant?: string;
  /** Our words for the file's; the empty word means no value. */
  translate?: Record<string, string>;
  otherwise?: string;
  default?: string;
  ifInvalid?: "REJECT" | "LEAVE_OUT";
}

export interface Table {
  absorbExtraCells?: string;
  fields: Record<string, Source>;
}

/** How a file becomes history; sent with it. */
export interface Mapping extends Table {
  source: string;
  kind: Kind;
  charset?: string;
  delimiter?: string;
  quote?: string;
  nullWords?: string[];
  dates?: string[];
  zone?: string;
  decimalSeparator?: string;
  groupingSeparator?: string;
  lines?: Table;
}

/** The columns that a value is read from; none for one value for all rows. */
export function columnsOf(source: Source): string[] {
  return source.column === undefined ? (source.columns ?? []) : [source.column];
}

/** The same source reading from other columns. */
export function fromColumns(source: Source, columns: string[]): Source {
  const { column: _, columns: __, constant: ___, ...rest } = source;
  if (columns.length === 1) return { ...rest, column: columns[0] as string };
  return { join: " ", ...rest, columns };
}

/** The fields that a column becomes. */
export function fieldsOf(table: Table, column: string): string[] {
  return Object.entries(table.fields)
    .filter(([, source]) => columnsOf(source).includes(column))
    .map(([name]) => name);
}

const USUAL: Record<string, string> = {
  charset: "UTF-8",
  delimiter: ",",
  quote: '"',
  zone: "UTC",
  decimalSeparator: ".",
  groupingSeparator: "",
};

/** The mapping as it is sent: short, without what is usual anyway. */
export function toJson(mapping: Mapping): Record<string, unknown> {
  const { fields, lines, absorbExtraCells, ...rest } = mapping;
  const told = Object.entries(rest).filter(
    ([name, value]) => value !== USUAL[name] && !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...Object.fromEntries(told),
    ...tableJson({ fields, ...(absorbExtraCells ? { absorbExtraCells } : {}) }),
    ...(lines ? { lines: tableJson(lines) } : {}),
  };
}

function tableJson(table: Table) {
  const fields = Object.entries(table.fields).map(([name, source]) => [name, sourceJson(source)]);
  return { ...table, fields: Object.fromEntries(fields) };
}

function sourceJson(source: Source): unknown {
  const { translate, ifInvalid, ...rest } = source;
  const short = {
    ...rest,
    ...(translate && Object.keys(translate).length > 0 ? { translate } : {}),
    ...(ifInvalid === "LEAVE_OUT" ? { ifInvalid } : {}),
  };
  const names = Object.keys(short);
  return names.length === 1 && short.column !== undefined ? short.column : short;
}

/** Reads a ready mapping; throws a sentence for people if it is none. */
export function fromJson(text: string, kinds: readonly string[]): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error("This file is no JSON, so it is no mapping.");
  }
  const mapping = json as Mapping;
  if (!mapping || typeof mapping !== "object" || !mapping.fields || !kinds.includes(mapping.kind)) {
    throw new Error("This file is no mapping: it needs a kind that Annals knows, and fields.");
  }
  return { ...readTable(mapping), ...(mapping.lines ? { lines: readTable(mapping.lines) } : {}) } as Mapping;
}

function readTable<T extends Table>(table: T): T {
  const fields = Object.entries(table.fields ?? {}).map(([name, source]) => [
    name,
    typeof source === "string" ? { column: source } : source,
  ]);
  return { ...table, fields: Object.fromEntries(fields) };
}
