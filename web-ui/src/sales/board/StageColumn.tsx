import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { closes, type DealCard } from "../deals";
import styles from "./Board.module.css";
import { useBoardContext, waysFrom } from "./board";
import { Card } from "./Card";
import { ColumnHead } from "./ColumnHead";
import type { Column } from "./deck";
import { type Moves, shownIn } from "./moves";
import { useHold } from "./useHold";

/** The height of a card with the space below it, before it is measured: with a mouse, and with a finger. */
const CARD = matchMedia("(pointer: coarse)").matches ? 122 : 102;
const NEAR_END = 10;
const idOf = (card: DealCard) => card.dealId;

interface Props {
  column: Column;
  cards: DealCard[];
  own: { has(dealId: string): boolean };
  /** Where its next page begins, if the server has more of it than is known. */
  cursor: string | undefined;
  moves: Moves;
  /** Whose menu "Move to…" is open. */
  menuOf: string | undefined;
}

/** A stage with its deals, of which only those in sight are drawn. */
export const StageColumn = memo(function StageColumn({ column, cards, own, cursor, moves, menuOf }: Props) {
  const { more, wanted, placedOf, scope } = useBoardContext();
  const [box, over] = useDropTarget(column.stage);
  const [shown, handlers] = useHold(cards, idOf, own, over);
  const scroll = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState<string>();
  const at = Math.max(
    0,
    shown.findIndex((card) => card.dealId === entry),
  );

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD,
    getItemKey: (index) => shown[index]?.dealId ?? index,
    overscan: 6,
    // The card that the Tab key comes to, or the focus is on, is never taken away.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), at])].filter((i) => i < range.count).sort((a, b) => a - b),
      [at],
    ),
  });

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const wanting = last >= shown.length - NEAR_END ? cursor : undefined;
  // Scrolling near the end asks the server for more.
  useEffect(() => {
    if (wanting) more(column.stage).catch(() => {});
  }, [wanting, more, column.stage]);

  // The focus follows a card that was moved here, once it is drawn.
  useEffect(() => {
    const index = shown.findIndex((card) => card.dealId === wanted.current);
    if (index < 0) return;
    setEntry(wanted.current);
    virtual.scrollToIndex(index);
    const link = box.current?.querySelector<HTMLElement>(`[data-deal="${wanted.current}"] [data-deal-link]`);
    if (!link) return;
    wanted.current = undefined;
    link.focus();
  });

  const id = `stage-${column.stage}`;
  return (
    <section
      ref={box}
      className={styles.column}
      aria-labelledby={id}
      data-column={column.stage}
      data-over={over || undefined}
      {...handlers}
    >
      <ColumnHead column={column} id={id} scope={scope} />
      <div ref={scroll} className={styles.cards}>
        {shown.length === 0 && <p className={styles.empty}>No deals in {column.name}.</p>}
        <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const card = shown[item.index] as DealCard;
            const move = moves.get(card.dealId);
            const deal = placedOf(card.dealId);
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles.item}
                style={{ transform: `translateY(${item.start}px)` }}
                onFocus={() => setEntry(card.dealId)}
                aria-posinset={item.index + 1}
                aria-setsize={cursor ? -1 : shown.length}
              >
                <Card
                  card={card}
                  stage={column.stage}
                  now={deal ? shownIn(deal, move) : column.stage}
                  move={move}
                  menu={menuOf === card.dealId}
                  entry={item.index === at}
                  open={!closes(column.category)}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
});

function useDropTarget(stage: string) {
  const { columns, placedOf } = useBoardContext();
  const box = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const latest = useRef({ columns, placedOf });
  latest.current = { columns, placedOf };
  // The browser drops on elements, not on components.
  useEffect(() => {
    if (!box.current) return;
    return dropTargetForElements({
      element: box.current,
      getData: () => ({ stage }),
      canDrop: ({ source }) => {
        const from = latest.current.placedOf(String(source.data.dealId))?.stage;
        return from !== undefined && waysFrom(latest.current.columns, from).some((column) => column.stage === stage);
      },
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [stage]);
  return [box, over] as const;
}
