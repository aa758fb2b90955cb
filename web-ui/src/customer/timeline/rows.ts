import { dayKey } from "@/shared/ui/time";
import type { Entry } from "./entry";
import { NO_RUNS, type Runs } from "./fold";

export interface DayRow {
  kind: "day";
  key: string;
  /** A moment of the day. */
  at: Date;
  count: number;
  /** Whether more entries of the day may not be loaded yet. */
  open: boolean;
}

interface Line {
  key: string;
  /** Its place among the lines, from 1. */
  place: number;
  firstOfDay: boolean;
}

export interface EntryRow extends Line {
  kind: "entry";
  entry: Entry;
  /** Whether it stands below the line of its run. */
  inRun: boolean;
}

/** Neighbours that are alike, as one line; while it is open they stand below it. */
export interface RunRow extends Line {
  kind: "run";
  /** At least two, the latest first. */
  entries: Entry[];
  open: boolean;
}

export type Row = DayRow | EntryRow | RunRow;

/** Entries under the days they happened on, here where the reader is; runs of them as one line. */
export function byDay(
  entries: Entry[],
  complete: boolean,
  runs: Runs = NO_RUNS,
  unfolded: ReadonlySet<string> = new Set(),
): Row[] {
  const rows: Row[] = [];
  const members = membersOf(entries, runs);
  const begun = new Set<string>();
  let day: DayRow | undefined;
  let place = 0;
  for (const entry of entries) {
    const at = new Date(entry.occurredAt);
    const key = `day ${dayKey(at)}`;
    let firstOfDay = day?.key !== key;
    if (firstOfDay || !day) {
      day = { kind: "day", key, at, count: 0, open: false };
      rows.push(day);
    }
    day.count += 1;
    const run = runs.get(entry.position);
    const together = run ? (members.get(run) ?? []) : [];
    const inRun = run && together.length > 1 ? run : undefined;
    if (inRun && !begun.has(inRun)) {
      begun.add(inRun);
      const open = unfolded.has(inRun);
      rows.push({ kind: "run", key: inRun, entries: together, open, place: ++place, firstOfDay });
      firstOfDay = false;
    }
    if (inRun && !unfolded.has(inRun)) continue;
    const line = { key: String(entry.position), place: ++place, firstOfDay };
    rows.push({ kind: "entry", entry, inRun: inRun !== undefined, ...line });
  }
  if (day && !complete) day.open = true;
  return rows;
}

function membersOf(entries: Entry[], runs: Runs): Map<string, Entry[]> {
  const members = new Map<string, Entry[]>();
  for (const entry of entries) {
    const run = runs.get(entry.position);
    const together = run ? members.get(run) : undefined;
    if (together) together.push(entry);
    else if (run) members.set(run, [entry]);
  }
  return members;
}

/** The run that an entry is folded into; nothing if it has a line of its own. */
export function runAround(rows: readonly Row[], position: number): string | undefined {
  const around = rows.find(
    (row) => row.kind === "run" && !row.open && row.entries.some((entry) => entry.position === position),
  );
  return around?.key;
}

/** "8 entries", or "8 or more" at the end of what is loaded. */
export function countOf(day: DayRow): string {
  if (day.open) return `${day.count} or more`;
  return day.count === 1 ? "1 entry" : `${day.count} entries`;
}
