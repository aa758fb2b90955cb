import { expect, it } from "vitest";
import { allIds, MOST, TooMany } from "./bundle";
import type { TrailPage } from "./useTrail";

function pageOf(count: number, nextCursor?: string): TrailPage {
  const entries = Array.from({ length: count }, (_, at) => ({ eventId: `${nextCursor ?? "end"}-${at}` }));
  return { entries, position: 9, ...(nextCursor ? { nextCursor } : {}) } as TrailPage;
}

it("a bundle holds what is on every page, not only what is shown", async () => {
  const pages = [pageOf(2, "more"), pageOf(1)];
  const asked: (string | undefined)[] = [];
  const ids = await allIds(async (cursor) => {
    asked.push(cursor);
    return pages.shift() as TrailPage;
  });
  expect(ids).toEqual(["more-0", "more-1", "end-0"]);
  expect(asked).toEqual([undefined, "more"]);
});

it("too much for one bundle is said, and is not asked for to its end", async () => {
  let asked = 0;
  const endless = allIds(async () => pageOf(200, String(asked++)));
  await expect(endless).rejects.toThrow(TooMany);
  expect(asked).toBe(MOST / 200 + 1);
});
