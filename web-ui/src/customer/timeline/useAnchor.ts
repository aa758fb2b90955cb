import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Row } from "./rows";

type List = Virtualizer<HTMLDivElement, Element>;

/**
 * Keeps the first visible row where it is when rows are put in above it. The browser does this for rows in the flow, but
 * not for those of a virtual list.
 */
export function useAnchor(
  rows: Row[],
  indexes: Map<string, number>,
  virtual: List,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const anchor = useRef<{ rows: Row[]; key: string; offset: number }>(undefined);
  // The scroll position belongs to the browser.
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const before = anchor.current;
    if (before && before.rows !== rows && list.scrollTop > 0) {
      const index = indexes.get(before.key);
      const start = index === undefined ? undefined : virtual.measurementsCache[index]?.start;
      if (start !== undefined && start - before.offset !== list.scrollTop)
        virtual.scrollToOffset(start - before.offset);
    }
    remember();
    list.addEventListener("scroll", remember, { passive: true });
    return () => list.removeEventListener("scroll", remember);

    function remember() {
      const top = list?.scrollTop ?? 0;
      const first = virtual.measurementsCache.find((item) => item.end > top && rows[item.index]?.kind !== "day");
      if (first) anchor.current = { rows, key: String(first.key), offset: first.start - top };
    }
  }, [rows, indexes, virtual, scroller]);
}
