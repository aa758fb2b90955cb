import { readDeal } from "@/sales/deals";
import { kindOf } from "@/service/ticket/conversation";
import { readTicket } from "@/service/useTicket";
import { latestDoer } from "@/shared/conflict/doer";
import { upToDate } from "@/shared/live/useLiveQuery";
import type { Found } from "./notices";

const GIVEN = ["assigned", "taken"];

async function ofTicket(ticketId: string) {
  const { conversation } = await upToDate((atLeast) => readTicket(ticketId, atLeast));
  const step = conversation.findLast((each) => GIVEN.includes(kindOf(each)));
  return step && { by: step.actor, at: step.occurredAt };
}

async function ofDeal(dealId: string) {
  const { customerId } = await upToDate((atLeast) => readDeal(dealId, atLeast));
  const given = ["crm.sales.deal.owner-assigned", "crm.sales.deal.opened"];
  return latestDoer(customerId, (entry) => entry.link.endsWith(dealId) && given.includes(entry.type));
}

/** Finds out who gave a person a ticket or a deal, and when. That it is theirs is said also if that can't be known. */
export async function withGiver(found: Found): Promise<Found> {
  const id = found.link.split("/").at(-1) ?? "";
  try {
    const giver = found.kind === "ticket" ? await ofTicket(id) : found.kind === "deal" ? await ofDeal(id) : undefined;
    return { ...found, ...giver };
  } catch {
    return found;
  }
}
