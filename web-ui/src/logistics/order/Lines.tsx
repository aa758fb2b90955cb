import { Title } from "@mantine/core";
import type { Schemas } from "@/shared/api/client";
import { Money } from "@/shared/ui/Money";
import type { OrderView } from "../useOrder";
import styles from "./Order.module.css";

/** A line as an order answers it: with what it costs after its discount. */
type Line = Schemas["OrderLine"] & { net?: Schemas["Money"] };

const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 2 });

export function Lines({ order }: { order: OrderView }) {
  return (
    <section className={styles.part} aria-labelledby="lines">
      <Title order={2} id="lines">
        Lines
      </Title>
      <section
        className="panel scroll-x"
        aria-label="Lines of the order"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
        tabIndex={0}
      >
        <table className="table" aria-labelledby="lines">
          <thead>
            <tr>
              <th scope="col">Product</th>
              <th scope="col" className="number">
                Quantity
              </th>
              <th scope="col" className="number">
                Unit price
              </th>
              <th scope="col" className="number">
                Discount
              </th>
              <th scope="col" className="number">
                Net
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line: Line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order never change
              <LineRow key={place} line={line} currency={order.net.currency} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                Net in all
              </th>
              <td className="number">
                <strong>
                  <Money amount={order.net} />
                </strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

function LineRow({ line, currency }: { line: Line; currency: string }) {
  return (
    <tr>
      <td>{line.product}</td>
      <td className="number">{line.quantity.toLocaleString()}</td>
      <td className="number">
        <Money amount={price(line.unitPrice, currency)} />
      </td>
      <td className="number">{line.discount ? percent.format(line.discount) : "–"}</td>
      <td className="number">{line.net ? <Money amount={line.net} /> : "–"}</td>
    </tr>
  );
}

/** A price may be written without its currency; it is the order's then. */
function price(written: Line["unitPrice"], currency: string): Schemas["Money"] {
  return typeof written === "object" ? written : { amount: `${written}`, currency };
}
