import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import { usePreference } from "@/shared/ui/preferences";
import { DayHeading } from "./DayHeading";
import { FeedEntry } from "./FeedEntry";
import { FeedRun } from "./FeedRun";
import { type Row, runAround } from "./rows";
import styles from "./Timeline.module.css";
import { useAnchor } from "./useAnchor";
import { useFeedFocus } from "./useFeedFocus";
import { toggled } from "./useRows";
import { useScrollMemory } from "./useScrollMemory";

export interface FeedHandle {
  /** Nobody points at it, reads in it or is inside it. */
  isCalm(): boolean;
  to(position: number, open?: boolean): void;
  toStart(): void;
  toEnd(): void;
}

interface Props {
  ref: Ref<FeedHandle>;
  rows: Row[];
  complete: boolean;
  busy: boolean;
  pill: ReactNode;
  onCalm: () => void;
  onNearEnd: () => void;
  scrollKey: string;
  /** Opens or folds a run of entries. */
  unfold: (run: string, open?: boolean) => void;
}

const HEADING = 24;
const NEAR_END = 10;
const OVERSCAN = 8;

/** A list of which only what is seen is in the page, however long it is; its rows keep their place when others come. */
export function Feed({ ref, rows, complete, busy, pill, onCalm, onNearEnd, scrollKey, unfold }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const compact = usePreference("density") === "compact";
  const memory = useScrollMemory(scrollKey, scroller);

  const indexes = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const headings = useMemo(() => rows.flatMap((row, index) => (row.kind === "day" ? [index] : [])), [rows]);
  const sticky = useRef(0);
  const focused = useRef<string>(undefined);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === "day" ? HEADING : compact ? 28 : 36),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADING,
    initialOffset: memory,
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      sticky.current = headings.findLast((index) => index <= startIndex) ?? 0;
      const from = Math.max(0, startIndex - OVERSCAN);
      const to = Math.min(count - 1, endIndex + OVERSCAN);
      const kept = [sticky.current, indexes.get(focused.current ?? "") ?? 0];
      const seen = Array.from({ length: to - from + 1 }, (_, place) => from + place);
      return [...new Set([...kept, ...seen])].sort((one, other) => one - other);
    },
  });
  useAnchor(rows, indexes, virtual, scroller);

  const toggle = useCallback(
    (key: string, open?: boolean) => {
      if (key.startsWith("run ")) unfold(key, open);
      else setOpened((before) => toggled(before, key, open));
    },
    [unfold],
  );
  const focus = useFeedFocus({ rows, indexes, virtual, scroller, focused, toggle });

  useImperativeHandle(ref, () => ({
    isCalm() {
      const list = scroller.current;
      if (!list) return true;
      const reading = rows.some((row) => row.kind === "run" && row.open);
      const selected =
        !document.getSelection()?.isCollapsed && list.contains(document.getSelection()?.anchorNode ?? null);
      return (
        list.scrollTop <= 0 && !list.matches(":hover, :focus-within") && opened.size === 0 && !selected && !reading
      );
    },
    to(position, open = false) {
      const run = runAround(rows, position);
      if (run) unfold(run, true);
      if (open) toggle(String(position), true);
      focus.to(String(position));
    },
    toStart: () => scroller.current?.scrollTo({ top: 0 }),
    toEnd: () => focus.last(),
  }));

  const items = virtual.getVirtualItems();
  const total = complete ? rows.length - headings.length : -1;
  const last = items.at(-1)?.index ?? 0;
  const near = last >= rows.length - NEAR_END;
  // Older entries are asked for before they are scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same end is asked once, a new one again
  useEffect(() => {
    if (near) onNearEnd();
  }, [near, rows]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only told when pointer and focus have left
    <div ref={scroller} className={styles.scroller} onMouseLeave={onCalm} onBlur={onCalm}>
      {pill}
      <div
        role="feed"
        aria-label="Timeline"
        aria-busy={busy}
        className={styles.feed}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
      >
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          if (row.kind === "day")
            return <DayHeading key={row.key} row={row} start={item.start} stuck={item.index === sticky.current} />;
          const line = { index: item.index, start: item.start, measure: virtual.measureElement, toggle, total };
          if (row.kind === "run") return <FeedRun key={row.key} row={row} {...line} />;
          return <FeedEntry key={row.key} row={row} open={opened.has(row.key)} {...line} />;
        })}
      </div>
    </div>
  );
}
