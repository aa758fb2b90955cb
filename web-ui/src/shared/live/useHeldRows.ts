import { useState } from "react";
import { fresh, type HeldRow, hold, type Identity } from "./heldRows";

export interface HeldList<T> {
  rows: HeldRow<T>[];
  waiting: number;
  refresh: () => void;
}

/**
 * The rows of a live table, which neither jump nor vanish until they are refreshed or something else is asked for.
 *
 * @param question what is asked for; another question is another list
 */
export function useHeldRows<T>(question: string, rows: T[], identity: Identity<T>): HeldList<T> {
  const [state, setState] = useState(() => ({ question, rows, held: fresh(rows, identity) }));
  let current = state;
  if (question !== state.question) current = { question, rows, held: fresh(rows, identity) };
  else if (rows !== state.rows) current = { question, rows, held: hold(state.held.shown, rows, identity) };
  // What is held follows from what was held before, so it is kept as the rows come in.
  if (current !== state) setState(current);
  const refresh = () => setState({ question, rows, held: fresh(rows, identity) });
  return { rows: current.held.shown, waiting: current.held.waiting, refresh };
}
