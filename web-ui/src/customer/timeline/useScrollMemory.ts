import { type RefObject, useEffect } from "react";
import { useLocation } from "react-router";

const remembered = new Map<string, number>();

/** Where a list stood when the same page of the browser's history was left; "Back" returns there. */
export function useScrollMemory(name: string, scroller: RefObject<HTMLDivElement | null>): number {
  const { key } = useLocation();
  const place = `${key} ${name}`;
  // The scroll position belongs to the browser.
  useEffect(() => {
    const list = scroller.current;
    const remember = () => {
      if (list) remembered.set(place, list.scrollTop);
    };
    list?.addEventListener("scroll", remember, { passive: true });
    return () => list?.removeEventListener("scroll", remember);
  }, [place, scroller]);
  return remembered.get(place) ?? 0;
}
