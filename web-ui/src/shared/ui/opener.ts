import { useSyncExternalStore } from "react";

/** Something that is open or not, and can be opened from anywhere. */
export function opener() {
  let isOpen = false;
  const listeners = new Set<() => void>();
  const set = (value: boolean) => {
    isOpen = value;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    open: () => set(true),
    close: () => set(false),
    useOpen: () => useSyncExternalStore(subscribe, () => isOpen),
  };
}
