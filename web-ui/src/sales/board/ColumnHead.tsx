import { Why } from "@/explain/Why";
import { Money } from "@/shared/ui/Money";
import styles from "./Board.module.css";
import type { Column } from "./deck";
import { numbersOf, type Scope } from "./numbers";

const count = new Intl.NumberFormat();

/** What a column holds, as the server counts it, whatever part of it is drawn. */
export function ColumnHead({ column, id, scope }: { column: Column; id: string; scope: Scope }) {
  const open = column.category === "OPEN";
  return (
    <header className={styles.head}>
      <h2 id={id} className={styles.title}>
        <span className="one-line">{column.name}</span>
        <span className={styles.count}>{count.format(column.count)}</span>
      </h2>
      <span className={styles.why}>
        <Why of={column.name} numbers={numbersOf(column, scope)} />
      </span>
      {column.removed && <div className={styles.sum}>No longer a stage</div>}
      {column.totals.map(({ currency, amount, weighted }) => (
        <div key={currency} className={styles.sum}>
          <Money compact amount={{ currency, amount: String(amount) }} />
          {open && (
            <span>
              weighted <Money compact amount={{ currency, amount: String(weighted) }} />
            </span>
          )}
        </div>
      ))}
    </header>
  );
}
