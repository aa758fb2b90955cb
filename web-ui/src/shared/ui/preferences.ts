import { useSyncExternalStore } from "react";

/** How a person likes the screens; kept in this browser. */
export interface Preferences {
  density: "comfortable" | "compact";
  exactTimes: boolean;
  singleKeys: boolean;
  wideNavigation: boolean;
}

const KEY = "annals-preferences";
const USUAL: Preferences = { density: "comfortable", exactTimes: false, singleKeys: true, wideNavigation: true };
const listeners = new Set<() => void>();
let current = load();

function load(): Preferences {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    return USUAL;
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function preference<K extends keyof Preferences>(name: K): Preferences[K] {
  return current[name];
}

export function prefer<K extends keyof Preferences>(name: K, value: Preferences[K]) {
  current = { ...current, [name]: value };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useSyncExternalStore(subscribe, () => current[name]);
}
