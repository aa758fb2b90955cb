import { useSyncExternalStore } from "react";

/** What the person did last, with a way to take it back and a way to it. */
export interface LastAction {
  text: string;
  link?: string;
  undo?: () => void;
}

const listeners = new Set<() => void>();
let current: LastAction | undefined;

/** Says at the foot of the page what was done; it stays until the next action. */
export function did(action: LastAction | undefined) {
  current = action;
  for (const listener of listeners) listener();
}

export function useLastAction(): LastAction | undefined {
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
