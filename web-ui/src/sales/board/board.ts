import { createContext, useContext } from "react";
import type { Placed } from "../deals";
import type { Column } from "./deck";
import type { Scope } from "./numbers";

/** The card that takes the focus as soon as it is drawn, once. */
export interface Wanted {
  current: string | undefined;
}

/** What the parts of a board need of it. It seldom changes, so that what changes draws only what it is about. */
export interface BoardContext {
  columns: Column[];
  scope: Scope;
  today: string;
  /** Whether this person may move deals. */
  mayMove: boolean;
  /** The name of an owner; owners from other systems are shown as they were written. */
  ownerName(login: string | undefined): string;
  openMenu(dealId: string | undefined): void;
  placedOf(dealId: string): Placed | undefined;
  moveTo(dealId: string, stage: string): void;
  dismiss(dealId: string): void;
  more(stage: string): Promise<void>;
  wanted: Wanted;
}

const Context = createContext<BoardContext | undefined>(undefined);

export const BoardProvider = Context.Provider;

export function useBoardContext(): BoardContext {
  const board = useContext(Context);
  if (!board) throw new Error("There is no board around.");
  return board;
}

/** The columns that a deal may go to from its own; a closed deal goes back to an open one only. */
export function waysFrom(columns: Column[], stage: string): Column[] {
  const here = columns.find((column) => column.stage === stage);
  const over = here?.category === "WON" || here?.category === "LOST";
  return columns.filter((column) => {
    if (column.stage === stage || column.removed) return false;
    return !over || (column.category !== "WON" && column.category !== "LOST");
  });
}

export function stageName(columns: Column[], stage: string): string {
  return columns.find((column) => column.stage === stage)?.name ?? stage;
}
