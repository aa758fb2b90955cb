import { dayKey } from "@/shared/ui/time";
import { type Entry, isInternal } from "./entry";
import { PENDING } from "./pending";

/** Where each entry that was shown once belongs, by its position: to a run, by its key, or to none. */
export type Runs = ReadonlyMap<number, string | null>;

export const NO_RUNS: Runs = new Map();
const FEWEST = 3;

/**
 * What follows from somebody's work and says little alone. What a person said or wrote, troubles, money and the ends of
 * things are not here: they always stand in a line of their own.
 */
const STEPS: Record<string, string> = {
  "crm.logistics.shipment.planned": "shipment",
  "crm.logistics.shipment.dispatched": "shipment",
  "crm.logistics.shipment.checkpoint-recorded": "shipment",
  "crm.logistics.order.confirmed": "order",
  "crm.logistics.order.dispatched": "order",
  "crm.logistics.order.completed": "order",
  "crm.service.ticket.action-recorded": "ticket",
  "crm.service.ticket.assigned": "ticket",
  "crm.service.ticket.classified": "ticket",
  "crm.service.ticket.first-response-sent": "ticket",
  "crm.service.ticket.pended": "ticket",
  "crm.service.ticket.resumed": "ticket",
  "crm.service.ticket.snoozed": "ticket",
  "crm.service.ticket.taken": "ticket",
  "crm.sales.deal.close-date-forecast": "deal",
  "crm.sales.deal.moved": "deal",
  "crm.sales.deal.owner-assigned": "deal",
  "crm.customer.contact-point.added": "customer",
  "crm.customer.contact-point.removed": "customer",
  "crm.customer.customer.renamed": "customer",
  "crm.customer.owner.assigned": "customer",
  "crm.customer.preference.set": "customer",
};

/** The entries that may stand together have the same of these; nothing for an entry that always stands alone. */
function likeness(entry: Entry): string | undefined {
  const step = STEPS[entry.type];
  // A step's line ends in quotation marks if somebody gave a reason in words.
  if (!step || isInternal(entry) || (step === "ticket" && entry.text.endsWith("”"))) return undefined;
  return [dayKey(new Date(entry.occurredAt)), step, entry.link, entry.actorType, entry.actor].join(" ");
}

/**
 * The runs of neighbouring entries that are alike, three or more of one day, record and person. What was shown before
 * keeps its place, in a run or alone, whatever arrives beside or between: nothing folds or unfolds before somebody's eyes.
 */
export function fold(entries: readonly Entry[], before: Runs): Runs {
  if (entries.every((entry) => before.has(entry.position) || entry.position === PENDING)) return before;
  const runs = new Map(before);
  const newest = newestOfShipments(entries);
  const like = (entry: Entry) =>
    newest.has(entry.position) || before.get(entry.position) === null ? undefined : likeness(entry);
  for (const chain of chains(entries, like)) place(chain, runs);
  return runs;
}

/** The newest line of a shipment says where the parcel is. */
function newestOfShipments(entries: readonly Entry[]): Set<number> {
  const byLink = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === "shipment" && !byLink.has(entry.link)) byLink.set(entry.link, entry.position);
  }
  return new Set(byLink.values());
}

/** The entries cut where a neighbour is not alike; an entry that is like nothing is a chain of its own. */
function chains(entries: readonly Entry[], like: (entry: Entry) => string | undefined): Entry[][] {
  const all: Entry[][] = [];
  let last: string | undefined;
  for (const entry of entries) {
    const now = like(entry);
    if (now !== undefined && now === last) all.at(-1)?.push(entry);
    else all.push([entry]);
    last = now;
  }
  return all;
}

function place(chain: Entry[], runs: Map<number, string | null>) {
  const known = chain.map((entry) => runs.get(entry.position)).find((run) => typeof run === "string");
  const run = known ?? (chain.length >= FEWEST ? `run ${chain.at(-1)?.position}` : null);
  for (const { position } of chain) {
    if (position !== PENDING && !runs.has(position)) runs.set(position, run);
  }
}

const ABOUT = /^\p{L}+ (“[^”]*” )?/u;

/** "6 checkpoints · last: out for delivery at Köln depot"; of which record they are, the line says at its end. */
export function runText(entries: readonly Entry[]): string {
  const [latest] = entries;
  if (!latest) return "";
  if (latest.kind === "customer") return `${entries.length} changes · last: ${latest.text}`;
  const checkpoints = entries.every((entry) => entry.type === "crm.logistics.shipment.checkpoint-recorded");
  return `${entries.length} ${checkpoints ? "checkpoints" : "steps"} · last: ${latest.text.replace(ABOUT, "")}`;
}
