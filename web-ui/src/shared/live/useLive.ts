import { useEffect, useRef, useSyncExternalStore } from "react";
import { type Change, live } from "./live";

/** How the line to the server is, and the latest known position of the log. */
export function useConnection() {
  return useSyncExternalStore(live.watch, live.state);
}

/** Calls back when something that concerns this view changed, or when changes may have been missed. */
export function useLive(concerns: (change: Change) => boolean, changed: () => void) {
  const latest = useRef({ concerns, changed });
  latest.current = { concerns, changed };
  // Listens to what is outside of React.
  useEffect(
    () =>
      live.listen((changes, missed) => {
        if (missed || changes.some(latest.current.concerns)) latest.current.changed();
      }),
    [],
  );
}
