import { dayKey } from "@/shared/ui/time";
import type { Entry } from "./entry";

export interface DayRow {
  kind: "day";
  key: string;
  /** A moment of the day. */
  at: Date;
  count: number;
  /** Whether more entries of the day may not be loaded yet. */
  open: boolean;
}

export interface EntryRow {
  kind: "entry";
  key: string;
  entry: Entry;
  /** Its place among the entries, from 1. */
  place: number;
  firstOfDay: boolean;
}

export type Row = DayRow | EntryRow;

/** Entries under the days they happened on, here where the reader is. */
export function byDay(entries: Entry[], complete: boolean): Row[] {
  const rows: Row[] = [];
  let day: DayRow | undefined;
  entries.forEach((entry, index) => {
    const at = new Date(entry.occurredAt);
    const key = `day ${dayKey(at)}`;
    const firstOfDay = day?.key !== key;
    if (firstOfDay || !day) {
      day = { kind: "day", key, at, count: 0, open: false };
      rows.push(day);
    }
    day.count += 1;
    rows.push({ kind: "entry", key: String(entry.position), entry, place: index + 1, firstOfDay });
  });
  if (day && !complete) day.open = true;
  return rows;
}

/** "8 entries", or "8 or more" at the end of what is loaded. */
export function countOf(day: DayRow): string {
  if (day.open) return `${day.count} or more`;
  return day.count === 1 ? "1 entry" : `${day.count} entries`;
}
