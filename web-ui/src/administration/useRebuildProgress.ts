import { useEffect, useState } from "react";
import { follow, type Rebuild } from "./rebuild";
import type { ReadModel } from "./useAdministration";

/** Whether a rebuild that was begun here still runs, as each look at the read model tells. */
export function useRebuildProgress(model: ReadModel, look: number) {
  const [rebuild, setRebuild] = useState<Rebuild>();
  // Each answer of the server is one look, even if it tells the same as the one before.
  useEffect(() => {
    if (look) setRebuild((before) => before && follow(before, { position: model.position }));
  }, [look, model.position]);
  return {
    rebuilding: rebuild !== undefined,
    begin: (head: number) => setRebuild({ target: head, begun: false, looks: 0 }),
  };
}
