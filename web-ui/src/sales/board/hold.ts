interface Item {
  dealId: string;
}

/**
 * A list that holds still while somebody points at it, is in it or drags over it: what is drawn stays where it is, with
 * what is new about it. What left stays too; what came waits, unless it comes below everything or the person put it
 * here. What the person took away goes.
 */
export function holdStill<T extends Item>(drawn: T[], fresh: T[], own: { has(dealId: string): boolean }): T[] {
  if (drawn.length === 0) return fresh;
  const now = new Map(fresh.map((item) => [item.dealId, item]));
  const held = drawn
    .filter((item) => now.has(item.dealId) || !own.has(item.dealId))
    .map((item) => now.get(item.dealId) ?? item);
  const isHeld = new Set(held.map((item) => item.dealId));
  let last = fresh.length - 1;
  while (last >= 0 && !isHeld.has((fresh[last] as T).dealId)) last--;
  const below = last < 0 ? [] : fresh.slice(last + 1);
  return [...withOwn(held, fresh.slice(0, last < 0 ? fresh.length : last), isHeld, own), ...below];
}

/** Puts what the person moved here behind what it follows. */
function withOwn<T extends Item>(held: T[], fresh: T[], isHeld: Set<string>, own: { has(dealId: string): boolean }) {
  const list = [...held];
  fresh.forEach((item, at) => {
    if (isHeld.has(item.dealId) || !own.has(item.dealId)) return;
    const before = fresh.slice(0, at).findLast((other) => list.some(({ dealId }) => dealId === other.dealId));
    const place = before ? list.findIndex(({ dealId }) => dealId === before.dealId) + 1 : 0;
    list.splice(place, 0, item);
  });
  return list;
}
