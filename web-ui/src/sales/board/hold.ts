type Has = { has(id: string): boolean };

/**
 * A list that holds still while somebody points at it, is in it or drags over it: what is drawn stays where it is, with
 * what is new about it. What left stays too; what came waits, unless it comes below everything or the person put it
 * here. What the person took away goes.
 */
export function holdStill<T>(drawn: T[], fresh: T[], idOf: (item: T) => string, own: Has): T[] {
  if (drawn.length === 0) return fresh;
  const now = new Map(fresh.map((item) => [idOf(item), item]));
  const held = drawn
    .filter((item) => now.has(idOf(item)) || !own.has(idOf(item)))
    .map((item) => now.get(idOf(item)) ?? item);
  const isHeld = new Set(held.map(idOf));
  const last = fresh.findLastIndex((item) => isHeld.has(idOf(item)));
  const above = last < 0 ? fresh : fresh.slice(0, last);
  const below = last < 0 ? [] : fresh.slice(last + 1);
  above.forEach((item, at) => {
    if (isHeld.has(idOf(item)) || !own.has(idOf(item))) return;
    held.splice(placeAfter(held, fresh.slice(0, at), idOf), 0, item);
  });
  return [...held, ...below];
}

/** The place behind the nearest of those before it that is drawn. */
function placeAfter<T>(drawn: T[], before: T[], idOf: (item: T) => string): number {
  const places = new Map(drawn.map((item, at) => [idOf(item), at]));
  const nearest = before.findLast((item) => places.has(idOf(item)));
  return nearest === undefined ? 0 : (places.get(idOf(nearest)) as number) + 1;
}
