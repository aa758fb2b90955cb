import { Why } from "@/explain/Why";
import { Money } from "@/shared/ui/Money";
import styles from "./Board.module.css";
import type { Total } from "./deck";
import { numbersOfForecast, type Scope } from "./numbers";

const count = new Intl.NumberFormat();

/** What the open deals are worth, and what of it is to be expected; never across currencies. */
export function Forecast({ totals, scope }: { totals: Total[]; scope: Scope }) {
  if (totals.length === 0) return <p className={styles.forecast}>No open deals, so nothing to forecast.</p>;
  return (
    <p className={styles.forecast}>
      <strong>Forecast</strong>
      {totals.map(({ currency, amount, weighted, count: deals }) => (
        <span key={currency}>
          <strong>
            <Money amount={{ currency, amount: String(weighted) }} />
          </strong>{" "}
          <span className="dimmed">
            of <Money amount={{ currency, amount: String(amount) }} /> in {count.format(deals)}{" "}
            {deals === 1 ? "deal" : "deals"}
          </span>
        </span>
      ))}
      <Why of="Forecast" numbers={numbersOfForecast(totals, scope)} />
    </p>
  );
}
