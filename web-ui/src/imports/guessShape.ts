import { type Dates, guessDates } from "./guessDates";

/** What the values of a column look like. */
export interface Column {
  name: string;
  /** Its values, without the empty ones. */
  values: string[];
  /** Its different values, in the order of the file. */
  words: string[];
  empty: number;
  unique: boolean;
  dates: Dates | undefined;
  isNumber: boolean;
  isEmail: boolean;
  isPhone: boolean;
  isUrl: boolean;
}

const NUMBER = /^[-+]?(\d+|\d{1,3}([., ']\d{3})+)([.,]\d+)?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s()./-]{6,}$/;
const URL_LIKE = /^(https?:\/\/|www\.)\S+$/i;
const MOST = 0.9;

/** What other systems write where they have no value. */
const NULL_WORDS = ["NULL", "null", "N/A", "n/a", "NaN", "nan", "None", "\\N", "#N/A", "-"];

export function guessNullWords(rows: readonly string[][]): string[] {
  const seen = new Set(rows.flat());
  return NULL_WORDS.filter((word) => seen.has(word));
}

export function columnsFrom(
  names: readonly string[],
  rows: readonly string[][],
  nullWords: readonly string[],
): Column[] {
  return names.map((name, at) => {
    const cells = rows.map((row) => (row[at] ?? "").trim());
    const values = cells.filter((cell) => cell !== "" && !nullWords.includes(cell));
    const words = [...new Set(values)];
    const mostly = (looks: RegExp) =>
      values.length > 0 && values.filter((value) => looks.test(value)).length / values.length >= MOST;
    const dates = guessDates(values.slice(0, 500));
    return {
      name,
      values,
      words,
      empty: cells.length - values.length,
      unique: values.length > 0 && words.length === values.length,
      dates,
      isNumber: mostly(NUMBER),
      isEmail: mostly(EMAIL),
      isPhone: mostly(PHONE) && !dates,
      isUrl: mostly(URL_LIKE),
    };
  });
}

/** The sign before the cents, told by the columns that hold numbers. */
export function guessDecimal(columns: readonly Column[]): { decimalSeparator: string; groupingSeparator: string } {
  const numbers = columns.filter((column) => column.isNumber && !column.dates).flatMap((column) => column.values);
  const count = (looks: RegExp) => numbers.filter((value) => looks.test(value)).length;
  const comma = count(/,\d{1,2}$/) > count(/\.\d{1,2}$/);
  const point = comma ? "," : ".";
  const grouped = new RegExp(comma ? "\\d\\.\\d{3}(,|\\.|$)" : "\\d,\\d{3}(\\.|,|$)");
  return { decimalSeparator: point, groupingSeparator: count(grouped) > 0 ? (comma ? "." : ",") : "" };
}

/** The column that takes the unquoted delimiters of rows that are too long; nothing if no row is. */
export function guessAbsorbing(names: readonly string[], rows: readonly string[][]): string | undefined {
  if (!rows.some((row) => row.length > names.length)) return undefined;
  return (
    names.find((name) => /address|street/i.test(name)) ??
    names.find((name) => /description|comment|note|subject|text|body/i.test(name)) ??
    names.find((name) => /name|title/i.test(name))
  );
}
