import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { Schemas } from "@/shared/api/client";
import { PersonName } from "@/shared/people/PersonName";
import { Money } from "@/shared/ui/Money";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { stageName } from "../board/board";
import type { Column } from "../board/deck";
import { useHold } from "../board/useHold";

interface Props {
  deals: Schemas["DealSummary"][];
  columns: Column[];
}

const idOf = (deal: { dealId: string }) => deal.dealId;

/** Deals in rows, which stay where they are while somebody points at them. */
export function DealTable({ deals, columns }: Props) {
  const [shown, handlers] = useHold(deals, idOf);
  return (
    <div className="panel scroll-x" {...handlers}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Deal</th>
            <th scope="col">Customer</th>
            <th scope="col">Stage</th>
            <th scope="col" className="number">
              Amount
            </th>
            <th scope="col">Close date</th>
            <th scope="col">In stage since</th>
            <th scope="col">Owner</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((deal) => (
            <tr key={deal.dealId}>
              <td style={{ minWidth: 160 }}>
                <Anchor component={Link} to={`/sales/deals/${deal.dealId}`}>
                  {deal.name}
                </Anchor>
              </td>
              <td style={{ minWidth: 120 }}>
                {deal.customerId ? (
                  <Anchor component={Link} to={`/customers/${deal.customerId}`}>
                    {deal.customerName ?? "Customer"}
                  </Anchor>
                ) : (
                  <span className="dimmed">–</span>
                )}
              </td>
              <td style={{ whiteSpace: "nowrap" }}>
                {deal.state === "OPEN" ? (
                  stageName(columns, deal.stage)
                ) : (
                  <StateBadge state={deal.state} text={stageName(columns, deal.stage)} />
                )}
              </td>
              <td className="number">
                <Money amount={deal.amount} />
              </td>
              <td style={{ whiteSpace: "nowrap" }}>
                {deal.expectedCloseDate ? calendarDay(deal.expectedCloseDate) : "–"}
              </td>
              <td>
                <Time at={deal.inStageSince} />
              </td>
              <td>
                <PersonName login={deal.owner} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
