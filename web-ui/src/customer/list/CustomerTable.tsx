import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Link, useNavigate } from "react-router";
import { PersonName } from "@/shared/people/PersonName";
import { IconOrganisation, IconPerson } from "@/shared/ui/icons";
import { usePreference } from "@/shared/ui/preferences";
import { Time } from "@/shared/ui/Time";
import { useShortcut } from "@/shared/ui/useShortcut";
import { words } from "@/shared/ui/words";
import { useScrollMemory } from "../timeline/useScrollMemory";
import styles from "./Customers.module.css";
import type { CustomerRow } from "./useCustomers";

const NEAR_END = 20;

/** Customers as a table of which only what is seen is in the page; the next ones are loaded on the way down. */
export function CustomerTable({ rows, onNearEnd }: { rows: CustomerRow[]; onNearEnd: () => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const compact = usePreference("density") === "compact";
  const memory = useScrollMemory("customers", scroller);
  const navigate = useNavigate();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (compact ? 29 : 37),
    getItemKey: (index) => rows[index]?.customerId ?? index,
    overscan: 12,
    scrollPaddingStart: 36,
    initialOffset: memory,
  });
  const items = virtual.getVirtualItems();
  const near = (items.at(-1)?.index ?? 0) >= rows.length - NEAR_END;
  // The next page is asked for before its place is scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same end is asked once, a new one again
  useEffect(() => {
    if (near) onNearEnd();
  }, [near, rows.length]);

  const walk = (step: number) => {
    const here = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
    const next = here === undefined ? 0 : Number(here) + step;
    if (next < 0 || next >= rows.length) return;
    virtual.scrollToIndex(next, { align: "auto" });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  useShortcut("j", () => walk(1));
  useShortcut("k", () => walk(-1));
  const keys = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") walk(1);
    else if (event.key === "ArrowUp") walk(-1);
    else return;
    event.preventDefault();
  };

  const first = items[0]?.start ?? 0;
  const rest = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={`panel ${styles.scroller}`}>
      <table className="table" aria-rowcount={-1} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Kind</th>
            <th scope="col">Owner</th>
            <th scope="col">Phone</th>
            <th scope="col">E-mail</th>
            <th scope="col">Last contact</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={first} />}
          {items.map((item) => {
            const customer = rows[item.index];
            if (!customer) return null;
            const page = `/customers/${customer.customerId}`;
            return (
              <tr
                key={customer.customerId}
                className={styles.row}
                aria-rowindex={item.index + 2}
                onClick={(event) => {
                  if (!(event.target as HTMLElement).closest("a, time") && document.getSelection()?.isCollapsed)
                    navigate(page);
                }}
              >
                <td className="one-line">
                  <Link to={page} data-row={item.index} className={styles.name} title={customer.name}>
                    {customer.name}
                  </Link>
                </td>
                <td>
                  <Kind kind={customer.kind} />
                </td>
                <td className="one-line">
                  <PersonName login={customer.owner} />
                </td>
                <td className="one-line">{customer.phone ?? "–"}</td>
                <td className="one-line" title={customer.email ?? undefined}>
                  {customer.email ?? "–"}
                </td>
                <td>{customer.lastContactAt ? <Time at={customer.lastContactAt} /> : "–"}</td>
              </tr>
            );
          })}
          {rest > 0 && <Gap height={rest} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not in the page. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden className={styles.gap}>
      <td colSpan={6} style={{ height }} />
    </tr>
  );
}

function Kind({ kind }: { kind: CustomerRow["kind"] }) {
  const Icon = kind === "PERSON" ? IconPerson : IconOrganisation;
  return (
    <span className={styles.kind}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {words(kind)}
    </span>
  );
}
