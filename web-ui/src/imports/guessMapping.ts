import { isCertain, likeness } from "./guessNames";
import { guessRest } from "./guessRest";
import type { Column } from "./guessShape";
import { areOurs, guessCountries, guessWords } from "./guessWords";
import type { Field } from "./kinds";
import { columnsOf, type Source, type Table } from "./mapping";

/** How sure a guess is: `look` asks a person to look at it; `yours` is what a person said. */
export type Sureness = "sure" | "look" | "yours";

export interface Guess {
  table: Table;
  sure: Record<string, Sureness>;
}

interface Pair {
  column: Column;
  field: Field;
  likeness: number;
}

const LEAST = 0.4;

/** Which column is which field: the likeliest pairs first, each column and each field once. */
export function guessTable(fields: readonly Field[], columns: readonly Column[], stages: readonly string[]): Guess {
  const guess: Guess = { table: { fields: {} }, sure: {} };
  for (const { column, field, likeness } of pairs(fields, columns)) {
    const { source, clear } = sourceFor(field, column, stages);
    guess.table.fields[field.name] = source;
    guess.sure[field.name] = isCertain(likeness) && clear ? "sure" : "look";
  }
  guessRest(guess, fields, columns, stages);
  return guess;
}

function pairs(fields: readonly Field[], columns: readonly Column[]): Pair[] {
  const all = fields.flatMap((field) =>
    columns.map((column) => ({ column, field, likeness: likeness(column, field) })),
  );
  const taken = new Set<unknown>();
  return all
    .filter((pair) => pair.likeness >= LEAST)
    .sort((one, other) => other.likeness - one.likeness)
    .filter(({ field, column }) => {
      if (taken.has(field) || taken.has(column)) return false;
      taken.add(field).add(column);
      return true;
    });
}

/** A field read from a column, with the words translated and with what becomes of what is missing or broken. */
export function sourceFor(field: Field, column: Column, stages: readonly string[]): { source: Source; clear: boolean } {
  const source: Source = { column: column.name };
  const { translate, unknown } = wordsOf(field, column, stages);
  if (Object.keys(translate).length > 0) source.translate = translate;
  if (!field.needed && ["email", "phone", "url", "country"].includes(field.shape)) source.ifInvalid = "LEAVE_OUT";
  const emptyNeeded = field.needed && column.empty > 0 && field.shape === "number";
  if (emptyNeeded) source.default = "0";
  const rivals = (field.shape === "moment" || field.shape === "day") && (column.dates?.rivals.length ?? 0) > 0;
  return { source, clear: unknown.length === 0 && !emptyNeeded && !rivals && Object.keys(translate).length === 0 };
}

function wordsOf(field: Field, column: Column, stages: readonly string[]) {
  if (field.shape === "country") return guessCountries(column.words);
  const choices = choicesOf(field, stages);
  if (!choices || (field.name !== "stage" && areOurs(column.words, choices))) return { translate: {}, unknown: [] };
  return guessWords(field, column.words, choices);
}

/** The words that a field can be; the stages are those of the pipeline. */
export function choicesOf(field: Field, stages: readonly string[]): readonly string[] | undefined {
  return field.name === "stage" ? stages : field.shape === "choice" ? field.choices : undefined;
}

/** The needed fields that nothing fills yet. */
export function missing(fields: readonly Field[], table: Table): Field[] {
  return fields.filter((field) => {
    const source = table.fields[field.name];
    return field.needed && (!source || source.constant === "");
  });
}

/** The columns of a field that the file does not have, as a ready mapping may name them. */
export function strangers(source: Source | undefined, names: readonly string[]): string[] {
  return source ? columnsOf(source).filter((column) => !names.includes(column)) : [];
}
