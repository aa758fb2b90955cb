import type { Schemas } from "@/shared/api/client";
import { closes, type Placed } from "../deals";
import { type Moves, shownIn } from "./moves";
import { byAttention, lastFirst } from "./order";

type Board = Schemas["PipelineView"];
export type Column = Omit<Schemas["StageColumn"], "deals" | "nextCursor">;
export type DealCard = Schemas["DealCard"];
export type Total = Schemas["StageTotal"];

/** How many cards the server tells of a column at a time. */
export const PAGE = 50;

/**
 * All that is known of a board. Answers overlap and overtake each other, so each deal is known once, and what its
 * highest version says is true of it.
 */
export interface Deck {
  columns: Column[];
  forecast: Total[];
  deals: ReadonlyMap<string, Placed>;
  /** Where the next page of a column begins; absent if all of it is known. */
  cursors: Readonly<Record<string, string>>;
  /** Whether changes may have been missed, so that only the next answer counts. */
  stale: boolean;
}

export function learn(known: ReadonlyMap<string, Placed>, news: Placed[]): Map<string, Placed> {
  const deals = new Map(known);
  for (const one of news) {
    const before = deals.get(one.card.dealId);
    if (!before || (before.card.version <= one.card.version && !same(before, one))) deals.set(one.card.dealId, one);
  }
  return deals;
}

/** Whether an answer tells nothing new; what is not new need not be drawn again. */
function same(before: Placed, after: Placed): boolean {
  return before.stage === after.stage && JSON.stringify(before.card) === JSON.stringify(after.card);
}

/** A new answer for the whole board, which tells the top of each column. */
export function withBoard(before: Deck | undefined, board: Board): Deck {
  const base = before && !before.stale ? before : undefined;
  const known = new Map(base?.deals);
  const cursors: Record<string, string> = {};
  const columns = board.columns.map(({ deals, nextCursor, ...column }) => {
    const goesOn = base && continues(base, column.stage, deals);
    if (base && nextCursor && !goesOn) forgetColumn(known, column.stage);
    const cursor = nextCursor && (goesOn ? base.cursors[column.stage] : nextCursor);
    if (cursor) cursors[column.stage] = cursor;
    return column;
  });
  const tops = board.columns.flatMap(({ stage, deals }) => deals.map((card) => ({ card, stage })));
  return { columns, forecast: board.forecast, deals: learn(known, tops), cursors, stale: false };
}

/** Whether what is known of a column goes on where this top of it ends; otherwise there would be a hole in it. */
function continues(deck: Deck, stage: string, top: DealCard[]): boolean {
  const last = top.at(-1);
  return last !== undefined && deck.deals.get(last.dealId)?.stage === stage;
}

function forgetColumn(deals: Map<string, Placed>, stage: string) {
  for (const [dealId, deal] of deals) if (deal.stage === stage) deals.delete(dealId);
}

/** The next page of one column. */
export function withPage(deck: Deck, stage: string, from: string, page: Schemas["PageDealCard"]): Deck {
  if (deck.cursors[stage] !== from) return deck;
  const { [stage]: _, ...others } = deck.cursors;
  const cursors = page.nextCursor ? { ...others, [stage]: page.nextCursor } : others;
  return {
    ...deck,
    deals: learn(
      deck.deals,
      page.entries.map((card) => ({ card, stage })),
    ),
    cursors,
  };
}

export function withDeals(deck: Deck, news: Placed[]): Deck {
  return { ...deck, deals: learn(deck.deals, news) };
}

interface View {
  moves: Moves;
  /** Whose deals are shown; everybody's if absent. */
  owner: string | undefined;
  today: string;
}

/**
 * The cards of each column in their order. What needs attention stands first; a closed or a long column, of which only a
 * part may be known, keeps the server's order, so that a page more never moves what is above it.
 */
export function cardsByStage(deck: Deck, { moves, owner, today }: View): Map<string, DealCard[]> {
  const stages = new Map<string, DealCard[]>(deck.columns.map((column) => [column.stage, []]));
  for (const deal of deck.deals.values()) {
    const { card } = deal;
    if (owner === undefined || card.owner === owner) stages.get(shownIn(deal, moves.get(card.dealId)))?.push(card);
  }
  const attention = byAttention(today);
  for (const column of deck.columns) {
    const short = column.count <= PAGE && !closes(column.category);
    stages.get(column.stage)?.sort(short ? attention : lastFirst);
  }
  return stages;
}

/** The columns again, with the lists of before where nothing about them is new. */
export function keepSame(before: Map<string, DealCard[]>, after: Map<string, DealCard[]>): Map<string, DealCard[]> {
  const kept = new Map(after);
  for (const [stage, cards] of after) {
    const old = before.get(stage);
    if (old?.length === cards.length && cards.every((card, at) => card === old[at])) kept.set(stage, old);
  }
  return kept;
}
