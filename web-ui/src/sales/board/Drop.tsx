import { dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { useEffect, useRef, useState } from "react";
import { IconCircleX, IconTrophy } from "@/shared/ui/icons";
import { closes } from "../deals";
import styles from "./Board.module.css";
import { useBoardContext } from "./board";
import type { Column } from "./deck";

/** Carries out what is dropped; while an open deal is dragged, Win and Lose are always near. */
export function Drop() {
  const { columns, placedOf, moveTo } = useBoardContext();
  const [dragged, setDragged] = useState<string>();
  const latest = useRef(moveTo);
  latest.current = moveTo;
  // The browser tells of drags outside of React.
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.dealId === "string",
        onDragStart: ({ source }) => setDragged(String(source.data.dealId)),
        onDrop: ({ source, location }) => {
          setDragged(undefined);
          const stage = location.current.dropTargets[0]?.data.stage;
          if (typeof stage === "string") latest.current(String(source.data.dealId), stage);
        },
      }),
    [],
  );

  const from = dragged === undefined ? undefined : placedOf(dragged)?.stage;
  const over = columns.some((column) => column.stage === from && closes(column.category));
  if (from === undefined || over) return null;
  return (
    <div className={styles.bar}>
      {columns
        .filter((column) => closes(column.category) && !column.removed)
        .map((column) => (
          <Outcome key={column.stage} column={column} />
        ))}
    </div>
  );
}

function Outcome({ column }: { column: Column }) {
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const won = column.category === "WON";
  const Icon = won ? IconTrophy : IconCircleX;
  // The browser drops on elements, not on components.
  useEffect(() => {
    if (!box.current) return;
    return dropTargetForElements({
      element: box.current,
      getData: () => ({ stage: column.stage }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
    });
  }, [column.stage]);
  return (
    <div ref={box} className={styles.outcome} data-over={over || undefined} data-tone={won ? "won" : "lost"}>
      <Icon size={20} stroke={1.5} aria-hidden />
      {won ? "Win" : "Lose"}
    </div>
  );
}
