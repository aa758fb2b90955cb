import { draggable } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { memo, useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { IconClockExclamation } from "@/shared/ui/icons";
import { money } from "@/shared/ui/money";
import { calendarDay } from "@/shared/ui/time";
import { type DealCard, days } from "../deals";
import styles from "./Board.module.css";
import { stageName, useBoardContext } from "./board";
import { CardNote } from "./CardNote";
import { MoveMenu } from "./MoveMenu";
import type { Move } from "./moves";
import { isLate } from "./order";

interface Props {
  card: DealCard;
  stage: string;
  /** Where the deal is now; in a column that holds still, one that somebody else took away is still drawn. */
  now: string;
  move: Move | undefined;
  menu: boolean;
  /** Whether the Tab key comes here; the arrow keys go on from it. */
  entry: boolean;
  open: boolean;
}

/** A deal on the board. */
export const Card = memo(function Card({ card, stage, now, move, menu, entry, open }: Props) {
  const { columns, mayMove, ownerName, today } = useBoardContext();
  const underway = move !== undefined && move.state !== "refused" && move.state !== "recorded";
  const left = now !== stage;
  const [box, dragged] = useDraggable(card.dealId, mayMove && !underway);
  const late = open && isLate(card, today);

  return (
    <article
      ref={box}
      className={styles.card}
      data-deal={card.dealId}
      data-dragged={dragged || undefined}
      data-underway={underway || undefined}
      data-left={left || undefined}
    >
      <div className={styles.top}>
        <Link
          to={`/sales/deals/${card.dealId}`}
          className={styles.name ?? ""}
          data-deal-link
          tabIndex={entry ? 0 : -1}
          draggable={false}
          title={card.name}
        >
          {card.name}
        </Link>
        {mayMove && !underway && <MoveMenu card={card} stage={now} opened={menu} tabIndex={entry ? 0 : -1} />}
      </div>
      <div className={`${styles.line} one-line`}>{card.customerName ?? "No customer yet"}</div>
      <div className={styles.line}>
        <span className={styles.amount}>{money(card.amount)}</span>
        <span>{days(card.daysInStage)}</span>
      </div>
      <div className={styles.line}>
        <span className="one-line">{ownerName(card.owner)}</span>
      </div>
      {late && card.expectedCloseDate && (
        <div className={styles.late}>
          <IconClockExclamation size={14} stroke={1.5} aria-hidden />
          Was due {calendarDay(card.expectedCloseDate)}
        </div>
      )}
      {left && <div className={styles.word}>Now in {stageName(columns, now)}</div>}
      <CardNote dealId={card.dealId} move={move} />
    </article>
  );
});

function useDraggable(dealId: string, enabled: boolean) {
  const box = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState(false);
  // The browser drags elements, not components.
  useEffect(() => {
    if (!box.current || !enabled) return;
    return draggable({
      element: box.current,
      getInitialData: () => ({ dealId }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [dealId, enabled]);
  return [box, dragged] as const;
}
