import { Button } from "@mantine/core";
import { useRef } from "react";
import { Why } from "@/explain/Why";
import type { HeldRow } from "@/shared/live/heldRows";
import { Answer, Empty } from "@/shared/ui/Answer";
import { Chips } from "@/shared/ui/Chips";
import { NextPage } from "@/shared/ui/NextPage";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useRowKeys } from "@/shared/ui/useRowKeys";
import { WaitingChanges } from "@/shared/ui/WaitingChanges";
import { words } from "@/shared/ui/words";
import { SavedViews } from "@/shared/views/SavedViews";
import type { Order } from "../late";
import styles from "./Board.module.css";
import { BoardRow } from "./BoardRow";
import { type BoardFilter, numbersOf } from "./filter";
import { useBoard, useBoardFilter } from "./useBoard";

const LATE = [
  { value: "all", word: "All" },
  { value: "late", word: "Late only" },
];

export function Component() {
  const [filter, change] = useBoardFilter();
  const { query, held, counts } = useBoard(filter);
  const states = counts.map(({ state, orders, late }) => ({
    value: state,
    word: state === "ALL" ? "All orders" : words(state),
    count: orders,
    alert: late > 0 ? `${late.toLocaleString()} late` : undefined,
  }));
  return (
    <>
      <PageHeader title="Logistics" />
      <div className={styles.filters}>
        <Chips
          label="State"
          chips={states}
          value={filter.state}
          onChange={(state) => change({ state: state as BoardFilter["state"] })}
        />
        <Why of="Orders by state" numbers={numbersOf(filter)} />
        <Chips
          label="Promise"
          chips={LATE}
          value={filter.isLate ? "late" : "all"}
          onChange={(late) => change({ isLate: late === "late" })}
        />
        <div>
          <SavedViews />
        </div>
        <div className={styles.waiting}>
          <WaitingChanges waiting={held.waiting} refresh={held.refresh} />
        </div>
      </div>
      <div className={`panel ${styles.panel}`}>
        <Answer query={query} what="board" rows={13}>
          {() =>
            held.rows.length === 0 ? (
              <Nothing filter={filter} clear={() => change({ state: "ALL", isLate: false })} />
            ) : (
              <Board rows={held.rows} filter={filter} />
            )
          }
        </Answer>
        <NextPage query={query} />
      </div>
    </>
  );
}

function Board({ rows, filter }: { rows: HeldRow<Order>[]; filter: BoardFilter }) {
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table);
  return (
    <table className="table" ref={table}>
      <caption className="visually-hidden">Orders, late ones first, then by what was promised</caption>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col" className={`${styles.customer} ${styles.wide}`}>
            Customer
          </th>
          <th scope="col" className={styles.wide}>
            State
          </th>
          <th scope="col" className={`number ${styles.wide}`}>
            Promised
          </th>
          <th scope="col" className={`number ${styles.wide}`}>
            Late by
          </th>
          <th scope="col" className={`${styles.carrier} ${styles.wide}`}>
            Carrier
          </th>
          <th scope="col" className={styles.wide}>
            Last status
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BoardRow key={row.id} held={row} filter={filter} />
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ filter, clear }: { filter: BoardFilter; clear: () => void }) {
  if (filter.state === "ALL") return <Empty>{filter.isLate ? "Nothing is late." : "No order was placed yet."}</Empty>;
  return (
    <Empty
      action={
        <Button variant="default" onClick={clear}>
          Clear filters
        </Button>
      }
    >
      No order matches these filters.
    </Empty>
  );
}
