import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something that can be done on the open page, for the palette. */
export interface PageAction {
  name: string;
  run: () => void;
}

const listeners = new Set<() => void>();
let current: PageAction[] = [];

function set(actions: PageAction[]) {
  current = actions;
  for (const listener of listeners) listener();
}

/** Offers what the open page can do in the palette, as long as the page is open. */
export function usePageActions(actions: PageAction[]) {
  const latest = useRef(actions);
  latest.current = actions;
  const names = actions.map((action) => action.name).join("\n");
  // The palette is outside of this page.
  useEffect(() => {
    const offered = names ? names.split("\n") : [];
    set(offered.map((name) => ({ name, run: () => latest.current.find((action) => action.name === name)?.run() })));
    return () => set([]);
  }, [names]);
}

export function useOfferedActions(): PageAction[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => current,
  );
}
