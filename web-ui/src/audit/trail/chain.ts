import type { TrailEntry } from "./filter";
import type { Cause } from "./useTrail";

export interface Link {
  entry: TrailEntry;
  /** How it stands to the event that is looked at. */
  is: "before" | "this" | "together" | "after";
  /** How many steps it is from where it all began. */
  depth: number;
}

/** What led to an event, the event and what followed, as steps one below the other. */
export function chain({ event, before, together, caused }: Cause): Link[] {
  const depth = before.length;
  return [
    ...before.map((entry, step): Link => ({ entry, is: "before", depth: step })),
    { entry: event, is: "this", depth },
    ...together.map((entry): Link => ({ entry, is: "together", depth })),
    ...caused.map((entry): Link => ({ entry, is: "after", depth: depth + 1 })),
  ];
}

/** `WinDeal`, `crm.sales.WinDeal` or `win-deal` as people read it: "Win deal". */
export function orderWords(command: string): string {
  const name = command.split(".").at(-1) ?? command;
  const text = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_]/g, " ")
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
