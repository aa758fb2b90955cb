import { ISO, readMoment } from "./dates";

const DAYS = [
  "MM/dd/yyyy",
  "dd/MM/yyyy",
  "M/d/yyyy",
  "d/M/yyyy",
  "dd.MM.yyyy",
  "d.M.yyyy",
  "dd-MM-yyyy",
  "MM-dd-yyyy",
  "yyyy/MM/dd",
  "yyyy.MM.dd",
  "yyyyMMdd",
  "d MMM yyyy",
  "d MMMM yyyy",
  "MMM d, yyyy",
  "MMMM d, yyyy",
  "d-MMM-yyyy",
];
const TIMES = ["", " HH:mm[:ss]", " H:mm[:ss]", " h:mm[:ss] a"];

export const PATTERNS = DAYS.flatMap((day) => TIMES.map((time) => day + time));

/** The share of a column that has to be dates for it to count as one. */
const ENOUGH = 0.9;

function share(values: readonly string[], patterns: readonly string[]): number {
  return values.filter((value) => readMoment(value, patterns)).length / values.length;
}

/** Other patterns that fit a column just as well, such as days and months that could be the other way round. */
export interface Dates {
  patterns: string[];
  rivals: string[];
}

/** How a column writes dates; nothing if it holds none. */
export function guessDates(values: readonly string[]): Dates | undefined {
  if (values.length === 0) return undefined;
  if (share(values, ISO) >= ENOUGH) return { patterns: ISO, rivals: [] };
  const fitting = PATTERNS.map((pattern) => ({ pattern, share: share(values, [pattern]) }))
    .filter((each) => each.share >= ENOUGH)
    .sort((one, other) => other.share - one.share);
  const best = fitting[0];
  if (!best) return undefined;
  const rivals = fitting
    .slice(1)
    .filter((each) => each.share === best.share && differs(values, best.pattern, each.pattern));
  return { patterns: [best.pattern], rivals: rivals.map((each) => each.pattern) };
}

function differs(values: readonly string[], one: string, other: string): boolean {
  return values.some((value) => readMoment(value, [one])?.day !== readMoment(value, [other])?.day);
}

/** The patterns for a whole file: nothing to say if all of its dates are written as ISO 8601 says. */
export function patternsFor(columns: readonly (Dates | undefined)[]): string[] {
  const all = [...new Set(columns.flatMap((each) => each?.patterns ?? []))];
  return all.every((pattern) => ISO.includes(pattern)) ? [] : all;
}
