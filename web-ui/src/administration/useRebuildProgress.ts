import { useEffect, useState } from "react";
import { follow, type Rebuild } from "./rebuild";
import type { ReadModel } from "./useAdministration";

/** Whether a rebuild that was begun here still runs. */
export function useRebuildProgress(model: ReadModel) {
  const [rebuild, setRebuild] = useState<Rebuild>();
  // Each answer of the server is one look at it; a new answer is a new object.
  useEffect(() => {
    setRebuild((before) => before && follow(before, model));
  }, [model]);
  return {
    rebuilding: rebuild !== undefined,
    begin: (head: number) => setRebuild({ target: head, begun: false, looks: 0 }),
  };
}
