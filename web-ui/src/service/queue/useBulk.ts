import { useRef, useState } from "react";
import { type BulkResult, each, told } from "@/shared/api/bulk";
import type { HeldRow } from "@/shared/live/heldRows";
import { useNameOf } from "@/shared/people/usePeople";
import { did } from "@/shared/ui/lastAction";
import type { TicketRoute } from "../commands";
import type { Ticket } from "./filter";
import { tellShown } from "./tellShown";

const NONE: BulkResult["refused"] = new Map();

/** What is selected, and what became of what was done with all of it. */
export function useBulk(rows: HeldRow<Ticket>[]) {
  const nameOf = useNameOf();
  // What was selected is decided on its row as it was last shown, also when a refresh took it off the list.
  const shown = useRef(new Map<string, Ticket>());
  for (const { id, row } of rows) shown.current.set(id, row);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState(NONE);
  const [progress, setProgress] = useState<string>();

  function select(ids: string[], on: boolean) {
    setSelected((before) => {
      const after = new Set(before);
      for (const id of ids) on ? after.add(id) : after.delete(id);
      return after;
    });
  }

  async function carryOut(route: TicketRoute, body: Record<string, unknown>, what: string) {
    const ids = [...selected];
    const telling = { route, body, word: what };
    setRefused(NONE);
    setProgress(`0 of ${ids.length}`);
    try {
      const result = await each(
        ids,
        (id) => tellShown(shown.current.get(id) as Ticket, telling, nameOf),
        (finished) => setProgress(`${finished} of ${ids.length}`),
      );
      // What was refused stays selected, with its reason, so that it can be looked after.
      setSelected(new Set(result.refused.keys()));
      setRefused(result.refused);
      did({ text: `${what}: ${told(result)}` });
    } finally {
      setProgress(undefined);
    }
  }

  function clear() {
    setSelected(new Set());
    setRefused(NONE);
  }

  return { selected, select, clear, refused, progress, carryOut };
}

export type Bulk = ReturnType<typeof useBulk>;
