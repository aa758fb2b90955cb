import type { Done } from "@/shared/api/useCommand";
import type { Guarded, Row } from "@/shared/conflict/carry";
import { latestDoer } from "@/shared/conflict/doer";
import { type DealView, readDeal } from "./deals";

interface Command {
  send(version: number, key: string): Promise<Done>;
  rows(truth: DealView): Row[];
  /** The events that change what it was decided on. */
  types: string[];
}

/** A command about a deal; who was faster is known only if its customer's timeline tells. */
export function aboutDeal(dealId: string, { send, rows, types }: Command): Guarded<DealView> {
  const isIt = (type: string) => types.some((what) => type === `crm.sales.deal.${what}`);
  return {
    send,
    rows,
    read: () => readDeal(dealId),
    who: ({ customerId }) => latestDoer(customerId, (entry) => entry.link.endsWith(dealId) && isIt(entry.type)),
  };
}
