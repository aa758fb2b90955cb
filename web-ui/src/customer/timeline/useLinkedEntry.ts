import { type RefObject, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import type { Entry } from "./entry";
import type { FeedHandle } from "./Feed";

/** Goes to the entry that the address names, loading as many pages as it takes. */
export function useLinkedEntry(
  ready: boolean,
  loadUntil: (reached: (entries: Entry[]) => boolean) => Promise<void>,
  feed: RefObject<FeedHandle | null>,
) {
  const [address] = useSearchParams();
  const position = Number(address.get("entry")) || undefined;
  const shown = useRef<number>(undefined);
  // The list is scrolled, which is outside of React.
  useEffect(() => {
    if (!ready || !position || shown.current === position) return;
    shown.current = position;
    loadUntil((entries) => entries.some((entry) => entry.position === position)).then(() =>
      setTimeout(() => feed.current?.to(position, true)),
    );
  }, [ready, position, loadUntil, feed]);
}
