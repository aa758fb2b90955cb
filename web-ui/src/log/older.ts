import type { Schemas } from "@/shared/api/client";

export type LogEvent = Omit<Schemas["CloudEvent"], "data"> & { data: Record<string, unknown> };

export interface Page {
  events: LogEvent[];
  nextPosition: number;
}

export type Read = (from: number, limit: number) => Promise<Page>;

const MOST_OF_A_PAGE = 1000;

/** How far each step back goes, and where a search ends: the person says whether to look further. */
export interface Reach {
  width: number;
  farthest: number;
}

export interface Stretch {
  /** The newest first. */
  events: LogEvent[];
  /** Everything from here on was looked at. */
  start: number;
}

/** The events right before a position. The log is read forwards only, so stretches before it are read, each twice as long. */
export async function older(
  end: number,
  want: number,
  { width: first, farthest }: Reach,
  keeps: (event: LogEvent) => boolean,
  read: Read,
): Promise<Stretch> {
  const found: LogEvent[] = [];
  let start = end;
  for (let width = first; start > 0 && found.length < want && end - start < farthest; width *= 2) {
    const from = Math.max(0, start - width);
    found.unshift(...(await between(from, start, read)).filter(keeps));
    start = from;
  }
  return { events: found.reverse(), start };
}

async function between(from: number, end: number, read: Read): Promise<LogEvent[]> {
  const all: LogEvent[] = [];
  for (let next = from; next < end; ) {
    const page = await read(next, Math.min(MOST_OF_A_PAGE, end - next));
    all.push(...page.events.filter((event) => event.position < end));
    if (page.nextPosition <= next) break;
    next = page.nextPosition;
  }
  return all;
}
