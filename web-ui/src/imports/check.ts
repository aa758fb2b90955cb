import { choicesOf } from "./guessMapping";
import type { Field } from "./kinds";
import { columnsOf, type Mapping, type Table } from "./mapping";
import { aligned, type PreviewRow, preview } from "./preview";
import { rowReader } from "./rowReader";

/** What the rows of a file are held against. */
export interface Question {
  mapping: Mapping;
  table: Table;
  fields: readonly Field[];
  names: readonly string[];
  stages: readonly string[];
}

/** What is known of the rows that were looked at so far. */
export interface Checked {
  rows: number;
  rejected: number;
  /** The first rejected rows, counted from 1 below the header, each with its reason. */
  faults: { row: number; reason: string }[];
  /** By column, the file's words that have no meaning yet. */
  words: Record<string, string[]>;
  /** In bytes. */
  read: number;
}

const MOST_FAULTS = 5;
const MOST_WORDS = 60;

/** Looks at every row of a file, piece by piece, and tells after each piece what is known. */
export async function check(
  pieces: AsyncIterable<Uint8Array>,
  question: Question,
  tell: (checked: Checked) => void,
): Promise<Checked> {
  const { charset = "UTF-8", delimiter = ",", quote = '"' } = question.mapping;
  const reader = rowReader({ charset, delimiter, quote });
  let checked: Checked = { rows: 0, rejected: 0, faults: [], words: {}, read: 0 };
  let isHeaderRead = false;
  const look = (rows: string[][], read: number) => {
    const below = isHeaderRead ? rows : rows.slice(1);
    isHeaderRead ||= rows.length > 0;
    checked = { ...withRows(checked, below, question), read };
  };
  let read = 0;
  for await (const piece of pieces) {
    read += piece.length;
    look(reader.next(piece), read);
    tell(checked);
  }
  look(reader.last(), read);
  return checked;
}

function withRows(before: Checked, cells: string[][], question: Question): Checked {
  const { table, mapping, fields, names, stages } = question;
  const rows = preview(table, mapping, fields, names, cells, stages);
  const faulty = rows.flatMap((row, at) => (row.fault ? [{ row: before.rows + at + 1, reason: row.fault }] : []));
  return {
    ...before,
    rows: before.rows + rows.length,
    rejected: before.rejected + faulty.length,
    faults: [...before.faults, ...faulty.slice(0, MOST_FAULTS)].slice(0, MOST_FAULTS),
    words: withWords(before.words, cells, rows, question),
  };
}

function withWords(before: Checked["words"], cells: string[][], rows: PreviewRow[], question: Question) {
  const words = new Map(Object.entries(before).map(([column, known]) => [column, new Set(known)]));
  for (const { field, column } of translated(question)) {
    const known = words.get(column) ?? new Set();
    rows.forEach((row, at) => {
      if (!row.values[field]?.fault || known.size >= MOST_WORDS) return;
      const word = cellOf(cells[at] ?? [], column, question);
      if (word) known.add(word);
    });
    if (known.size > 0) words.set(column, known);
  }
  return Object.fromEntries([...words].map(([column, known]) => [column, [...known]]));
}

/** The fields whose words are ours or have a translation, each with its column. */
function translated({ table, fields, stages }: Question): { field: string; column: string }[] {
  return fields.flatMap((field) => {
    const source = table.fields[field.name];
    const [column, ...more] = source ? columnsOf(source) : [];
    const hasWords = choicesOf(field, stages) || source?.translate;
    return column !== undefined && more.length === 0 && hasWords ? [{ field: field.name, column }] : [];
  });
}

function cellOf(cells: string[], column: string, { names, table, mapping }: Question): string {
  const row = aligned(cells, names, table.absorbExtraCells, mapping.delimiter ?? ",");
  return (row[names.indexOf(column)] ?? "").trim();
}
