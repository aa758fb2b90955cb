/** How a list tells its rows apart, and whether one has changed. */
export interface Identity<T> {
  id(row: T): string;
  version(row: T): number;
}

/** A row where people last saw it. */
export interface HeldRow<T> {
  id: string;
  row: T;
  /** It is no longer among what was asked for, and stays until the list is refreshed. */
  gone: boolean;
  /** How often it changed while it was shown. */
  changed: number;
}

export interface HeldRows<T> {
  shown: HeldRow<T>[];
  /** How many rows would come, go or move if the list were refreshed. */
  waiting: number;
}

export function fresh<T>(rows: T[], { id }: Identity<T>): HeldRows<T> {
  return { shown: rows.map((row) => ({ id: id(row), row, gone: false, changed: 0 })), waiting: 0 };
}

/**
 * What is shown once a list was asked again: values change in their place, and no row moves or vanishes under the
 * pointer. What comes after everything that is shown is added at the end; what belongs in between waits.
 */
export function hold<T>(before: HeldRow<T>[], rows: T[], identity: Identity<T>): HeldRows<T> {
  const places = new Map(rows.map((row, place) => [identity.id(row), place]));
  const kept = before.map((held) => renew(held, rows[places.get(held.id) ?? -1], identity));
  const stayed = kept.filter((held) => !held.gone).map((held) => places.get(held.id) as number);
  const end = Math.max(-1, ...stayed);
  const added = fresh(rows.slice(end + 1), identity).shown;
  const between = end + 1 - stayed.length;
  const gone = kept.length - stayed.length;
  return { shown: [...kept, ...added], waiting: between + gone + stayed.length - longestRise(stayed) };
}

function renew<T>(held: HeldRow<T>, row: T | undefined, { version }: Identity<T>): HeldRow<T> {
  if (row === undefined) return held.gone ? held : { ...held, gone: true };
  const changed = held.gone || version(row) !== version(held.row) ? held.changed + 1 : held.changed;
  return { ...held, row, gone: false, changed };
}

/** How many of the places can stay as they are: the longest part that already rises. */
export function longestRise(places: number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    if (at < 0) ends.push(place);
    else ends[at] = place;
  }
  return ends.length;
}
