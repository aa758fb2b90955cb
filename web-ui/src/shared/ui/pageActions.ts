import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something that can be done on the open page, for the palette. */
export interface PageAction {
  name: string;
  run: () => void;
}

const listeners = new Set<() => void>();
const offers = new Map<object, PageAction[]>();
let current: PageAction[] = [];

function offer(part: object, actions: PageAction[]) {
  if (actions.length > 0) offers.set(part, actions);
  else offers.delete(part);
  current = [...offers.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers what the open page, or a part of it, can do in the palette, as long as it is open. */
export function usePageActions(actions: PageAction[]) {
  const latest = useRef(actions);
  latest.current = actions;
  const names = actions.map((action) => action.name).join("\n");
  // The palette is outside of this page.
  useEffect(() => {
    const offered = names ? names.split("\n") : [];
    const part = latest;
    offer(
      part,
      offered.map((name) => ({ name, run: () => latest.current.find((action) => action.name === name)?.run() })),
    );
    return () => offer(part, []);
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
