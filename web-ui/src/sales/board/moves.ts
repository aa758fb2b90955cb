import type { Placed } from "../deals";

/**
 * How a move that this browser made stands: `asked` while the person is asked what the command needs, `unknown` while
 * it is not known whether it was recorded.
 */
export type MoveState = "asked" | "recording" | "unknown" | "recorded" | "refused";

export interface Move {
  to: string;
  state: MoveState;
  /** Why it was refused, in the server's words. */
  sentence?: string;
  /** Where the deal is according to the answer, and as of which version; what is read later knows better. */
  settled?: { stage: string; version: number };
}

/** The latest move of each deal that this browser moved. */
export type Moves = ReadonlyMap<string, Move>;

export const NO_MOVES: Moves = new Map();

/** The stage in which a deal is shown: where it is, unless it is on its way. A refused move took it nowhere. */
export function shownIn({ stage, card }: Placed, move: Move | undefined): string {
  if (!move) return stage;
  if (move.settled) return card.version >= move.settled.version ? stage : move.settled.stage;
  return move.state === "refused" ? stage : move.to;
}

/** Whether where the deal is shown is this person's own doing, so that it goes there even if the column holds still. */
export function isOwn({ card }: Placed, move: Move | undefined): boolean {
  return move !== undefined && (move.settled === undefined || card.version <= move.settled.version);
}

export function withMove(moves: Moves, dealId: string, move: Move): Moves {
  return new Map(moves).set(dealId, move);
}

export function withState(moves: Moves, dealId: string, state: MoveState): Moves {
  const move = moves.get(dealId);
  return move ? withMove(moves, dealId, { ...move, state }) : moves;
}

export function recorded(moves: Moves, dealId: string, version: number): Moves {
  const move = moves.get(dealId);
  if (!move) return moves;
  return withMove(moves, dealId, { to: move.to, state: "recorded", settled: { stage: move.to, version } });
}

/** The move came to nothing; why stays on the card, which goes to where the deal is, until it is dismissed. */
export function refused(moves: Moves, dealId: string, sentence: string, truth?: Placed): Moves {
  const move = moves.get(dealId);
  if (!move) return moves;
  const settled = truth ? { settled: { stage: truth.stage, version: truth.card.version } } : {};
  return withMove(moves, dealId, { to: move.to, state: "refused", sentence, ...settled });
}

export function withoutMove(moves: Moves, dealId: string): Moves {
  const rest = new Map(moves);
  return rest.delete(dealId) ? rest : moves;
}
