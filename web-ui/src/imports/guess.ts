import { patternsFor } from "./guessDates";
import { guessKind, guessSource } from "./guessKind";
import { guessTable, type Sureness } from "./guessMapping";
import { type Column, columnsFrom, guessAbsorbing, guessDecimal, guessNullWords } from "./guessShape";
import { FIELDS, type Kind, LINE_FIELDS } from "./kinds";
import { columnsOf, type Mapping, type Table } from "./mapping";
import { aligned } from "./preview";

/** The beginning of a file, as it was read. */
export interface Sample {
  name: string;
  charset: string;
  delimiter: string;
  names: string[];
  rows: string[][];
  /** Whether all rows of the file are here. */
  whole: boolean;
  bytes: number;
}

export interface Draft {
  mapping: Mapping;
  sure: Record<string, Sureness>;
  lineSure: Record<string, Sureness>;
}

/** The columns of a sample; in rows that are too long, the cells that belong together are one. */
export function columnsIn(sample: Sample, nullWords: readonly string[]): Column[] {
  const absorbing = guessAbsorbing(sample.names, sample.rows);
  const rows = sample.rows.map((row) => aligned(row, sample.names, absorbing, sample.delimiter));
  return columnsFrom(sample.names, rows, nullWords);
}

function absorbing(sample: Sample): Pick<Table, "absorbExtraCells"> {
  const column = guessAbsorbing(sample.names, sample.rows);
  return column === undefined ? {} : { absorbExtraCells: column };
}

/** A whole mapping for a file, as good as it can be guessed. */
export function guessDraft(
  sample: Sample,
  stages: readonly string[],
  known: { kind?: Kind; source?: string; zone: string },
  lines?: Sample,
): Draft {
  const nullWords = guessNullWords(sample.rows);
  const columns = columnsIn(sample, nullWords);
  const kind = known.kind ?? guessKind(columns, sample.name);
  const rows = guessTable(FIELDS[kind], columns, stages);
  const ofLines = kind === "ORDERS" && lines ? guessTable(LINE_FIELDS, columnsIn(lines, nullWords), []) : undefined;
  const used = new Set(Object.values(rows.table.fields).flatMap(columnsOf));
  const ours = columns.filter((column) => used.has(column.name));
  const mapping: Mapping = {
    source: known.source ?? guessSource(sample.name),
    kind,
    charset: sample.charset,
    delimiter: sample.delimiter,
    nullWords,
    dates: patternsFor(ours.map((column) => column.dates)),
    zone: known.zone,
    ...guessDecimal(ours),
    ...absorbing(sample),
    ...rows.table,
    ...(kind === "ORDERS"
      ? { lines: { ...(lines ? absorbing(lines) : {}), fields: ofLines?.table.fields ?? {} } }
      : {}),
  };
  return { mapping, sure: rows.sure, lineSure: ofLines?.sure ?? {} };
}
