import type { Entry } from "./entry";

export interface TimelinePage {
  entries: Entry[];
  nextCursor?: string | null;
  position: number;
}

/** The latest happening first; what happened at the same moment in the order of the log. */
export function newestFirst(one: Entry, other: Entry): number {
  return Date.parse(other.occurredAt) - Date.parse(one.occurredAt) || other.position - one.position;
}

/** All entries in their order, each once, however often it was read. */
export function merge(...lists: Entry[][]): Entry[] {
  const byPosition = new Map<number, Entry>();
  for (const entry of lists.flat()) byPosition.set(entry.position, entry);
  return [...byPosition.values()].sort(newestFirst);
}

/** What arrived and is not shown yet: what has its place in the part that is loaded, and what lies beyond its end. */
export function waiting(loaded: Entry[], arrived: Entry[], complete: boolean): { within: Entry[]; beyond: Entry[] } {
  const shown = new Set(loaded.map((entry) => entry.position));
  const fresh = merge(arrived.filter((entry) => !shown.has(entry.position)));
  const end = loaded.at(-1);
  const reached = (entry: Entry) => complete || (end !== undefined && newestFirst(entry, end) < 0);
  return { within: fresh.filter(reached), beyond: fresh.filter((entry) => !reached(entry)) };
}

/** The pages with entries that arrived since; the end of what is loaded stays where it is. */
export function admit(pages: TimelinePage[], entries: Entry[]): TimelinePage[] {
  const [first, ...rest] = pages;
  if (!first || entries.length === 0) return pages;
  return [{ ...first, entries: merge(first.entries, entries) }, ...rest];
}
