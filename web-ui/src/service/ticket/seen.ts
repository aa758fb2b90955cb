import type { Schemas } from "@/shared/api/client";
import type { Guarded, Row } from "@/shared/conflict/carry";
import { exactTime } from "@/shared/ui/time";
import { words } from "@/shared/ui/words";
import { type TicketRoute, tellTicket } from "../commands";
import { readTicket, type Step, type Ticket } from "../useTicket";
import type { TicketAction } from "./actions";
import { kindOf } from "./conversation";

/** What somebody tells a ticket, and the word of the button that they press for it. */
export interface Telling {
  route: TicketRoute;
  body: Record<string, unknown>;
  word: string;
}

/** A ticket as a screen shows it: by itself, or as a row of the queue. */
type Shown = Omit<Schemas["QueuedTicket"], "ageSeconds"> & { score?: number; position?: number };

type NameOf = (login: string) => string;

/** One thing that is shown of a ticket and that a command is decided on. */
interface Seen {
  label: string;
  of(ticket: Shown, nameOf: NameOf): string;
  /** What the command makes of it; nothing if it leaves it alone. */
  wanted(telling: Telling, nameOf: NameOf): string | undefined;
  /** The steps that change it; any step if it follows from many. */
  steps?: string[];
}

const NONE = "–";
const said = (value: unknown, word: (text: string) => string = (text) => text) =>
  value === undefined || value === "" ? NONE : word(String(value));

/** How it stands: "Snoozed until 12 May 2026, 14:00". */
function stateOf({ state, awaits, until }: Shown): string {
  return `${words(state)}${awaits ? ` for ${words(awaits)}` : ""}${until ? ` until ${exactTime(new Date(until))}` : ""}`;
}

const OWNER: Seen = {
  label: "Owner",
  of: ({ owner }, nameOf) => said(owner, nameOf),
  wanted: ({ body, word }, nameOf) => (body.owner ? said(body.owner, nameOf) : word),
  steps: ["assigned", "taken"],
};
const STATE: Seen = { label: "State", of: stateOf, wanted: ({ word }) => word };
const LEVEL: Seen = {
  label: "Level",
  of: ({ level }) => `${level}`,
  wanted: ({ body }) => said(body.level),
  steps: ["escalated"],
};
const CUSTOMER: Seen = {
  label: "Customer",
  of: ({ customerName, customerId }) => said(customerName ?? customerId),
  wanted: () => "The one you chose",
  steps: ["linked"],
};
const SCORE: Seen = {
  label: "Score",
  of: ({ score }) => said(score),
  wanted: ({ body }) => said(body.score),
  steps: ["rated"],
};
const field = (label: string, name: "type" | "priority" | "category", word?: (text: string) => string): Seen => ({
  label,
  of: (ticket) => said(ticket[name], word),
  wanted: ({ body }) => (body[name] === undefined ? undefined : said(body[name], word)),
  steps: ["classified"],
});

/** What each command is decided on. What is only added to the conversation can't conflict and has nothing here. */
const SEEN: Partial<Record<TicketRoute, Seen[]>> = {
  classify: [field("Type", "type", words), field("Priority", "priority", words), field("Category", "category")],
  assign: [OWNER],
  take: [OWNER],
  escalate: [LEVEL],
  "link-customer": [CUSTOMER],
  rate: [SCORE],
  snooze: [STATE],
  "await-customer": [STATE],
  "await-internal": [STATE],
  resume: [STATE],
  resolve: [STATE],
  close: [STATE],
  reopen: [STATE],
  cancel: [STATE],
  merge: [STATE],
};

/** Taking what nobody has is settled by the server, which lets one of two have it and tells the other who. */
const seenBy = ({ route, body }: Telling) => (route === "take" && !body.takeOver ? undefined : SEEN[route]);

/** What a command was decided on, beside what is so now. */
export function seenRows(shown: Shown, telling: Telling, truth: Shown, nameOf: NameOf): Row[] {
  return (seenBy(telling) ?? []).flatMap(({ label, of, wanted }): Row[] => {
    const yours = wanted(telling, nameOf);
    return yours === undefined ? [] : [{ label, before: of(shown, nameOf), theirs: of(truth, nameOf), yours }];
  });
}

/** The step by which somebody else was faster. */
export function fasterStep(shown: Shown, route: TicketRoute, truth: Ticket): Step | undefined {
  const steps = (SEEN[route] ?? []).flatMap((seen) => seen.steps ?? []);
  const { position = -1 } = shown;
  const newer = truth.conversation.filter((step) => step.position > position);
  return newer.findLast((step) => steps.includes(kindOf(step))) ?? newer.at(-1);
}

/** A command to a ticket, decided on what is shown of it. */
export function tellingTicket(shown: Shown, telling: Telling, nameOf: NameOf): Guarded<Ticket> {
  const { ticketId } = shown;
  const { route, body } = telling;
  return {
    send: (version, key) => tellTicket(ticketId, route, body, key, seenBy(telling) && version),
    read: () => readTicket(ticketId),
    rows: (truth) => seenRows(shown, telling, truth, nameOf),
    who: async (truth) => {
      const step = fasterStep(shown, route, truth);
      return step && { by: step.actor, at: step.occurredAt };
    },
  };
}

/** What takes a step back, decided on the state that it led to. */
export function takingBack(shown: Ticket, { route, from }: NonNullable<TicketAction["undo"]>): Guarded<Ticket> {
  const { send, read, who } = tellingTicket(shown, { route, body: {}, word: "" }, (login) => login);
  const rows = (truth: Ticket) => [{ label: "State", before: from, theirs: truth.state, yours: "" }];
  return { send, read, who, rows };
}
