import { describe, expect, it } from "vitest";
import type { Schemas } from "@/shared/api/client";
import type { Placed } from "../deals";
import { cardsByStage, type Deck, keepSame, withBoard, withDeals, withPage } from "./deck";
import { deal } from "./fixtures";
import { NO_MOVES, withMove } from "./moves";

const NOW = { moves: NO_MOVES, owner: undefined, today: "2026-11-25" };

function board(deals: Placed[], cursors: Record<string, string> = {}, counts: Record<string, number> = {}) {
  const columns = ["OPEN", "PROPOSAL", "WON"].map((stage) => ({
    stage,
    name: stage,
    probability: 50,
    category: stage === "WON" ? ("WON" as const) : ("OPEN" as const),
    removed: false,
    count: counts[stage] ?? deals.length,
    totals: [],
    deals: deals.filter((one) => one.stage === stage).map((one) => one.card),
    ...(cursors[stage] ? { nextCursor: cursors[stage] } : {}),
  }));
  return { columns, forecast: [], name: "Default", pipeline: "default", position: 1 };
}

const ids = (deck: Deck, stage: string, view = NOW as Parameters<typeof cardsByStage>[1]) =>
  cardsByStage(deck, view)
    .get(stage)
    ?.map((card) => card.dealId);

const since = (inStageSince: string, version = 1) => ({ inStageSince, version });
const page = (entries: Placed[], nextCursor?: string): Schemas["PageDealCard"] => ({
  entries: entries.map((one) => one.card),
  position: 1,
  ...(nextCursor ? { nextCursor } : {}),
});

describe("a board", () => {
  it("shows first what should be closed by now, then what is in its stage longest", () => {
    const deck = withBoard(
      undefined,
      board([
        deal("new", "OPEN", since("2026-11-20T00:00:00Z")),
        deal("old", "OPEN", since("2026-10-01T00:00:00Z")),
        deal("late", "OPEN", { ...since("2026-11-24T00:00:00Z"), expectedCloseDate: "2026-11-24" }),
        deal("due", "OPEN", { ...since("2026-11-23T00:00:00Z"), expectedCloseDate: "2026-11-25" }),
      ]),
    );
    expect(ids(deck, "OPEN")).toEqual(["late", "old", "new", "due"]);
  });

  it("shows first what came last in a closed or long column, so that a page more moves nothing", () => {
    const deals = [deal("a", "OPEN", since("2026-10-01T00:00:00Z")), deal("b", "OPEN", since("2026-11-01T00:00:00Z"))];
    expect(ids(withBoard(undefined, board(deals, {}, { OPEN: 4346 })), "OPEN")).toEqual(["b", "a"]);
    const won = deals.map(({ card }) => ({ card, stage: "WON" }));
    expect(ids(withBoard(undefined, board(won)), "WON")).toEqual(["b", "a"]);
  });

  it("shows a card where the person is moving it", () => {
    const deck = withBoard(undefined, board([deal("a", "OPEN")]));
    const moves = withMove(NO_MOVES, "a", { to: "PROPOSAL", state: "recording" });
    expect(ids(deck, "OPEN", { ...NOW, moves })).toEqual([]);
    expect(ids(deck, "PROPOSAL", { ...NOW, moves })).toEqual(["a"]);
  });

  it("believes the newest version of a deal, in whatever order the answers come", () => {
    const fresh = withDeals(withBoard(undefined, board([deal("a", "OPEN")])), [deal("a", "PROPOSAL", { version: 2 })]);
    const overtaken = withBoard(fresh, board([deal("a", "OPEN")]));
    expect(ids(overtaken, "OPEN")).toEqual([]);
    expect(ids(overtaken, "PROPOSAL")).toEqual(["a"]);
  });

  it("no longer shows among mine what was given to somebody else", () => {
    const mine = { ...NOW, owner: "ana" };
    const deck = withBoard(undefined, board([deal("a", "OPEN", { owner: "ana" })]));
    expect(ids(deck, "OPEN", mine)).toEqual(["a"]);
    expect(ids(withDeals(deck, [deal("a", "OPEN", { owner: "tom", version: 2 })]), "OPEN", mine)).toEqual([]);
  });
});

it("a board that was told nothing new keeps its lists as they are", () => {
  const told = board([deal("a", "OPEN"), deal("b", "PROPOSAL")]);
  const before = withBoard(undefined, told);
  const cards = cardsByStage(before, NOW);
  const again = withBoard(before, structuredClone(told));
  expect(keepSame(cards, cardsByStage(again, NOW)).get("OPEN")).toBe(cards.get("OPEN"));
  const changed = withDeals(again, [deal("a", "OPEN", { version: 2 })]);
  const after = keepSame(cards, cardsByStage(changed, NOW));
  expect(after.get("OPEN")?.[0]?.version).toBe(2);
  expect(after.get("PROPOSAL")).toBe(cards.get("PROPOSAL"));
});

describe("a long column", () => {
  const top = deal("a", "OPEN", since("2026-11-03T00:00:00Z"));
  const next = deal("b", "OPEN", since("2026-11-02T00:00:00Z"));
  const first = withBoard(undefined, board([top], { OPEN: "after-a" }, { OPEN: 60 }));

  it("grows page by page to its end", () => {
    const whole = withPage(first, "OPEN", "after-a", page([next]));
    expect(ids(whole, "OPEN")).toEqual(["a", "b"]);
    expect(whole.cursors).toEqual({});
  });

  it("takes a page once, however often it is answered", () => {
    const grown = withPage(first, "OPEN", "after-a", page([next], "after-b"));
    expect(withPage(grown, "OPEN", "after-a", page([next], "after-b"))).toBe(grown);
    expect(grown.cursors).toEqual({ OPEN: "after-b" });
  });

  it("keeps its pages when its top is read again", () => {
    const grown = withPage(first, "OPEN", "after-a", page([next], "after-b"));
    const again = withBoard(grown, board([top], { OPEN: "after-a" }, { OPEN: 60 }));
    expect(ids(again, "OPEN")).toEqual(["a", "b"]);
    expect(again.cursors).toEqual({ OPEN: "after-b" });
  });

  it("begins anew rather than show a hole, and after changes were missed", () => {
    const grown = withPage(first, "OPEN", "after-a", page([next], "after-b"));
    const newer = board([deal("z", "OPEN", since("2026-11-20T00:00:00Z"))], { OPEN: "after-z" });
    expect(ids(withBoard(grown, newer), "OPEN")).toEqual(["z"]);
    expect(withBoard(grown, newer).cursors).toEqual({ OPEN: "after-z" });
    const missed = withBoard({ ...grown, stale: true }, board([top], { OPEN: "after-a" }, { OPEN: 60 }));
    expect(ids(missed, "OPEN")).toEqual(["a"]);
  });
});
