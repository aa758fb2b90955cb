import { readDeal } from "@/sales/deals";
import { gaveMyself } from "@/sales/own";
import { kindOf } from "@/service/ticket/conversation";
import { readTicket } from "@/service/useTicket";
import type { Doer } from "@/shared/conflict/carry";
import { latestDoer } from "@/shared/conflict/doer";
import { upToDate } from "@/shared/live/useLiveQuery";
import type { Found } from "./notices";

const GIVEN = ["assigned", "taken"];

async function ofTicket(ticketId: string) {
  const { conversation, customerId } = await upToDate((atLeast) => readTicket(ticketId, atLeast));
  const step = conversation.findLast((each) => GIVEN.includes(kindOf(each)));
  if (!step) return undefined;
  const doer = await latestDoer(customerId, (entry) => entry.position === step.position);
  return { by: step.actor, at: step.occurredAt, ...ownOf(doer) };
}

async function ofDeal(dealId: string) {
  const { customerId } = await upToDate((atLeast) => readDeal(dealId, atLeast));
  const given = ["crm.sales.deal.owner-assigned", "crm.sales.deal.opened"];
  if (!customerId) return gaveMyself(dealId) ? { mine: true } : undefined;
  return latestDoer(customerId, (entry) => entry.link.endsWith(dealId) && given.includes(entry.type));
}

async function ofMention({ position, customerId }: Found) {
  return ownOf(await latestDoer(customerId, (entry) => entry.position === position));
}

const ownOf = (doer: Doer | undefined) => (doer?.mine === undefined ? undefined : { mine: doer.mine });

const NOTHING = async () => undefined;

const ASKED = {
  ticket: ({ link }: Found) => ofTicket(idIn(link)),
  deal: ({ link }: Found) => ofDeal(idIn(link)),
  mention: ofMention,
  late: NOTHING,
};

const idIn = (link: string) => link.split("/").at(-1) ?? "";

/**
 * Finds out who gave a person a ticket or a deal, and when, and whether it was their own doing. That it is theirs is said
 * also if that can't be known.
 */
export async function withGiver(found: Found): Promise<Found> {
  try {
    return { ...found, ...(await ASKED[found.kind](found)) };
  } catch {
    return found;
  }
}
