import { useCallback, useMemo, useState } from "react";
import type { Entry } from "./entry";
import { fold, NO_RUNS, type Runs } from "./fold";
import { byDay } from "./rows";

/** The lines of a timeline: what was once folded, or was not, stays so until other filters ask for another list. */
export function useRows(entries: Entry[], complete: boolean, list: string, isOld: boolean) {
  const [shown, setShown] = useState<{ list: string; runs: Runs }>({ list, runs: NO_RUNS });
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const before = shown.list === list ? shown.runs : NO_RUNS;
  const runs = useMemo(() => fold(entries, before), [entries, before]);
  // What is still the list before this one is not to be remembered as if it had been shown in this one.
  if (!isOld && (shown.runs !== runs || shown.list !== list)) setShown({ list, runs });
  const rows = useMemo(() => byDay(entries, complete, runs, unfolded), [entries, complete, runs, unfolded]);
  const unfold = useCallback((run: string, open?: boolean) => setUnfolded((all) => toggled(all, run, open)), []);
  return { rows, unfold };
}

/** The set with or without a key; the other way round if nothing else is said. */
export function toggled(before: ReadonlySet<string>, key: string, open = !before.has(key)): ReadonlySet<string> {
  const after = new Set(before);
  if (open) after.add(key);
  else after.delete(key);
  return after;
}
