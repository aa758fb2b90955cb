import type { Virtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import { useShortcut } from "@/shared/ui/useShortcut";
import type { Row } from "./rows";

interface Feed {
  rows: Row[];
  indexes: Map<string, number>;
  virtual: Virtualizer<HTMLDivElement, Element>;
  scroller: RefObject<HTMLDivElement | null>;
  /** The key of the row that has the focus; it is never taken out of the page. */
  focused: RefObject<string | undefined>;
  toggle: (key: string) => void;
}

/** Walks the entries of a feed by keyboard. */
export function useFeedFocus({ rows, indexes, virtual, scroller, focused, toggle }: Feed) {
  const wanted = useRef<string>(undefined);
  const grab = useCallback(() => {
    const article = scroller.current?.querySelector<HTMLElement>(`[data-key="${wanted.current}"]`);
    if (!article) return;
    wanted.current = undefined;
    article.focus({ preventScroll: true });
  }, [scroller]);
  const reach = () => {
    const index = wanted.current === undefined ? undefined : indexes.get(wanted.current);
    if (index === undefined) return;
    virtual.scrollToIndex(index, { align: "auto" });
    requestAnimationFrame(grab);
  };
  // An entry can be scrolled to and focused once the list and the browser have it.
  useEffect(reach);

  const to = (key: string) => {
    wanted.current = key;
    focused.current = key;
    reach();
  };
  const entryFrom = (index: number, step: 1 | -1) => {
    for (let next = index; next >= 0 && next < rows.length; next += step) {
      const row = rows[next];
      if (row && row.kind !== "day") return row.key;
    }
    return undefined;
  };
  const walk = (step: 1 | -1) => {
    const here = scroller.current?.contains(document.activeElement) ? indexes.get(focused.current ?? "") : undefined;
    const visible = virtual.range?.startIndex ?? 0;
    const key = here === undefined ? entryFrom(visible, 1) : entryFrom(here + step, step);
    if (key) to(key);
  };
  const current = () => (scroller.current?.contains(document.activeElement) ? focused.current : undefined);
  useShortcut("j", () => walk(1));
  useShortcut("k", () => walk(-1));
  useShortcut("e", () => {
    const key = current();
    if (key) toggle(key);
  });

  return {
    to,
    last: () => to(rows.at(-1)?.key ?? ""),
    onFocus(event: FocusEvent) {
      focused.current = (event.target as HTMLElement).closest<HTMLElement>("[data-key]")?.dataset.key;
    },
    onKeyDown(event: KeyboardEvent) {
      const leave = event.ctrlKey && (event.key === "Home" || event.key === "End");
      if (event.key === "PageDown") walk(1);
      else if (event.key === "PageUp") walk(-1);
      else if (leave) neighbour(scroller.current, event.key === "Home")?.focus();
      else if (event.key === "Enter" && event.target === document.activeElement?.closest("article"))
        toggle(current() ?? "");
      else return;
      event.preventDefault();
    },
  };
}

/** What can be focused just before or after the feed. */
function neighbour(feed: HTMLElement | null, before: boolean): HTMLElement | undefined {
  const all = [
    ...document.querySelectorAll<HTMLElement>("a[href], button:not(:disabled), input, textarea, [tabindex='0']"),
  ];
  const side = before ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const outside = all.filter((each) => feed && !feed.contains(each) && feed.compareDocumentPosition(each) & side);
  return before ? outside.at(-1) : outside[0];
}
