import { words } from "@/shared/ui/words";
import type { Step } from "../useTicket";

/** How a step of a ticket is shown: what somebody said, or what was done. */
export type Look = "inbound" | "outbound" | "internal" | "line";

const PREFIX = "crm.service.ticket.";

export const kindOf = (step: Step) => step.type.replace(PREFIX, "");

export function lookOf(step: Step): Look {
  switch (kindOf(step)) {
    case "customer-replied":
      return "inbound";
    case "opened":
      return step.text ? "inbound" : "line";
    case "reply-sent":
      return "outbound";
    case "note-added":
      return "internal";
    default:
      return "line";
  }
}

/** The first answer is a reply that is shown already; the header says when it was. */
export function conversation(steps: Step[]): Step[] {
  return steps.filter((step) => kindOf(step) !== "first-response-sent");
}

/** What somebody is saying, and after which position of the log they began to. */
export interface Saying {
  mode: "reply" | "note";
  body: string;
  since: number;
  by: string;
}

/** Whether what is being said stands in the conversation already, although its answer has not come yet. */
export function isTold(steps: Step[], { mode, body, since, by }: Saying): boolean {
  const kind = mode === "reply" ? "reply-sent" : "note-added";
  return steps.some(
    (step) => kindOf(step) === kind && step.text === body && step.actor === by && step.position > since,
  );
}

/** What was done, as one says it after the name of who did it. */
export function deed(step: Step, nameOf: (login: string) => string): string {
  const { text } = step;
  const why = text ? `: “${text}”` : "";
  switch (kindOf(step)) {
    case "opened":
      return "opened it";
    case "taken":
      return text && nameOf(text) !== step.actor ? `gave it to ${nameOf(text)}` : "took it";
    case "assigned":
      return text ? `assigned it to ${nameOf(text)}` : "assigned it";
    case "pended":
      return `lets it wait for ${awaited(text)}`;
    case "action-recorded":
      return `did “${text ?? "something"}”`;
    case "rated":
      return `recorded the customer’s rating${why}`;
    case "linked":
      return "said which customer it is";
    case "merged":
      return "merged it into another ticket";
    case "resolved":
    case "reopened":
    case "cancelled":
    case "escalated":
      return `${kindOf(step)} it${why}`;
    default:
      return `${kindOf(step).replaceAll("-", " ")} it`;
  }
}

function awaited(text: string | undefined): string {
  if (text === "CUSTOMER") return "the customer";
  return !text || text === "INTERNAL" ? "us" : words(text);
}

/** What people said that was recorded after a position, by others than the reader. */
export function newMessages(steps: Step[], after: number, me: string): Step[] {
  return steps.filter((step) => step.position > after && lookOf(step) !== "line" && step.actor !== me);
}
