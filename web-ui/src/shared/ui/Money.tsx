import { Tooltip } from "@mantine/core";
import { type Amount, money } from "./money";

/** An amount with its currency; the compact form shows the full value on hover and focus. */
export function Money({ amount, compact = false }: { amount: Amount; compact?: boolean }) {
  if (!compact) return <span style={{ whiteSpace: "nowrap" }}>{money(amount)}</span>;
  return (
    <Tooltip label={money(amount)} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the full amount is reached by keyboard too */}
      <span tabIndex={0} style={{ whiteSpace: "nowrap" }}>
        {money(amount, true)}
      </span>
    </Tooltip>
  );
}
