import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useInsertionEffect, useLayoutEffect, useRef } from "react";
import type { Row } from "./rows";

type List = Pick<Virtualizer<HTMLDivElement, Element>, "measurementsCache" | "scrollToOffset">;

/**
 * Keeps the visible rows where they are when rows are put in above them. The browser does this for rows in the flow, but
 * not for those of a virtual list. Where the list stands is read when the rows change: a browser scrolls first and says
 * so later, and whoever scrolls is not to be thrown back to where they were.
 */
export function useAnchor(
  rows: Row[],
  indexes: Map<string, number>,
  virtual: List,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const anchor = useRef<{ rows: Row[]; key: string; start: number }>(undefined);
  const top = useRef(0);
  const remember = useRef(() => {});
  remember.current = () => {
    const from = scroller.current?.scrollTop ?? 0;
    const first = virtual.measurementsCache.find((item) => item.end > from && rows[item.index]?.kind !== "day");
    if (first) anchor.current = { rows, key: String(first.key), start: first.start };
  };
  // Before new rows are measured, which scrolls too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read whenever the rows change
  useInsertionEffect(() => {
    top.current = scroller.current?.scrollTop ?? 0;
  }, [rows, scroller]);
  // The scroll position belongs to the browser; rows may have been measured anew in any drawing.
  useLayoutEffect(() => {
    const before = anchor.current;
    if (before && before.rows !== rows && top.current > 0) {
      const start = virtual.measurementsCache[indexes.get(before.key) ?? -1]?.start;
      const there = start === undefined ? undefined : top.current + start - before.start;
      if (there !== undefined && there !== scroller.current?.scrollTop) virtual.scrollToOffset(there);
    }
    remember.current();
  });
  useEffect(() => {
    const list = scroller.current;
    const listen = () => remember.current();
    list?.addEventListener("scroll", listen, { passive: true });
    return () => list?.removeEventListener("scroll", listen);
  }, [scroller]);
}
