import { Checkbox } from "@mantine/core";
import { useRef } from "react";
import type { HeldRow } from "@/shared/live/heldRows";
import { useRowKeys } from "@/shared/ui/useRowKeys";
import type { QueueFilter, Ticket } from "./filter";
import styles from "./Queue.module.css";
import { QueueRow } from "./QueueRow";
import type { Bulk } from "./useBulk";

interface Props {
  rows: HeldRow<Ticket>[];
  filter: QueueFilter;
  bulk: Bulk | undefined;
}

export function QueueTable({ rows, filter, bulk }: Props) {
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table);
  const ids = rows.map((row) => row.id);
  const chosen = ids.filter((id) => bulk?.selected.has(id)).length;
  return (
    <table className="table" ref={table}>
      <caption className="visually-hidden">Tickets, most urgent first, then oldest first</caption>
      <thead>
        <tr>
          {bulk && (
            <th scope="col" className={styles.select}>
              <Checkbox
                size="xs"
                aria-label="Select all that are shown"
                checked={chosen > 0 && chosen === ids.length}
                indeterminate={chosen > 0 && chosen < ids.length}
                onChange={(event) => bulk.select(ids, event.currentTarget.checked)}
              />
            </th>
          )}
          <th scope="col" className={styles.wide}>
            Priority
          </th>
          <th scope="col">Subject</th>
          <th scope="col" className={styles.wide}>
            Customer
          </th>
          <th scope="col" className={styles.wide}>
            State
          </th>
          <th scope="col" className={styles.wide}>
            Owner
          </th>
          <th scope="col" className={`number ${styles.wide}`}>
            Age
          </th>
          <th scope="col" className={`number ${styles.widest}`}>
            First response
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <QueueRow key={row.id} held={row} filter={filter} bulk={bulk} />
        ))}
      </tbody>
    </table>
  );
}
