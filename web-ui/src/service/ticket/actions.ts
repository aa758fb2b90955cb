import type { RecordAction } from "@/shared/forms/ActionBar";
import type { Field } from "@/shared/forms/fields";
import { CHANNELS, DEPARTMENT_CHOICES, PRIORITY_CHOICES, TYPE_CHOICES } from "../choices";
import type { TicketRoute } from "../commands";
import type { Ticket } from "../useTicket";

export type ActionName = Ticket["actions"][number];

/** One thing that may be done with a ticket. */
export interface TicketAction extends RecordAction {
  name: ActionName;
  route: TicketRoute;
  /** What is said when it is done. */
  done: string;
  body?: Record<string, unknown>;
  /** What takes it back. */
  undo?: "reopen" | "resume";
}

const UNTIL: Field = { name: "until", label: "Until", kind: "moment", optional: true };
const levels = (above: number) =>
  Array.from({ length: 9 - above }, (_, i) => ({ value: `${above + 1 + i}`, label: `Level ${above + 1 + i}` }));

/** What there is, in the order of use. */
function known(ticket: Ticket, me: string): TicketAction[] {
  const other = ticket.owner !== undefined && ticket.owner !== me;
  return [
    {
      name: "TAKE",
      key: "t",
      route: "take",
      word: other ? "Take over" : "Take",
      done: "Took",
      fields: [],
      body: other ? { takeOver: true } : {},
    },
    {
      name: "AWAIT_CUSTOMER",
      undo: "resume",
      route: "await-customer",
      word: "Await customer",
      done: "Awaits the customer:",
      fields: [UNTIL],
    },
    {
      name: "AWAIT_INTERNAL",
      undo: "resume",
      route: "await-internal",
      word: "Await internal",
      done: "Awaits a department:",
      fields: [
        { name: "department", label: "Department", kind: "choice", choices: DEPARTMENT_CHOICES },
        {
          name: "note",
          label: "What is asked of it",
          kind: "text",
          optional: true,
          hint: "Internal: Service and that department read it.",
        },
        UNTIL,
      ],
    },
    {
      name: "SNOOZE",
      undo: "resume",
      route: "snooze",
      word: "Snooze",
      done: "Snoozed",
      fields: [{ name: "until", label: "Until", kind: "moment" }],
    },
    { name: "RESUME", route: "resume", word: "Resume", done: "Resumed", fields: [] },
    {
      name: "ESCALATE",
      route: "escalate",
      word: "Escalate",
      done: "Escalated",
      fields: [
        {
          name: "level",
          label: "To level",
          kind: "number",
          initial: `${Math.min(9, ticket.level + 1)}`,
          choices: levels(ticket.level),
        },
        { name: "reason", label: "Reason", kind: "text", optional: true },
      ],
    },
    {
      name: "RESOLVE",
      undo: "reopen",
      route: "resolve",
      word: "Resolve",
      done: "Resolved",
      fields: [{ name: "resolution", label: "Resolution", kind: "text", hint: "What solved it, in a sentence." }],
    },
    { name: "CLOSE", undo: "reopen", route: "close", word: "Close", done: "Closed", fields: [] },
    {
      name: "REOPEN",
      route: "reopen",
      word: "Reopen",
      done: "Reopened",
      fields: [{ name: "reason", label: "Reason", kind: "text", optional: true }],
    },
    {
      name: "CANCEL",
      route: "cancel",
      word: "Cancel ticket",
      done: "Cancelled",
      fields: [{ name: "reason", label: "Reason", kind: "text" }],
    },
    {
      name: "MERGE",
      route: "merge",
      word: "Merge into…",
      done: "Merged",
      about: "What is said here from then on belongs to the other ticket. A merge can't be taken back.",
      fields: [{ name: "into", label: "Other ticket", kind: "ticket" }],
    },
    {
      name: "CLASSIFY",
      route: "classify",
      word: "Classify",
      done: "Classified",
      fields: [
        { name: "type", label: "Type", kind: "choice", choices: TYPE_CHOICES, initial: ticket.type },
        { name: "priority", label: "Priority", kind: "choice", choices: PRIORITY_CHOICES, initial: ticket.priority },
        { name: "category", label: "Category", kind: "line", optional: true, initial: ticket.category ?? "" },
      ],
    },
    {
      name: "ASSIGN",
      route: "assign",
      word: "Assign",
      done: "Assigned",
      fields: [{ name: "owner", label: "Owner", kind: "person", initial: ticket.owner ?? "" }],
    },
    {
      name: "LINK_CUSTOMER",
      route: "link-customer",
      word: "Link customer",
      done: "Linked to its customer:",
      fields: [{ name: "customerId", label: "Customer", kind: "customer" }],
    },
    {
      name: "RATE",
      route: "rate",
      word: "Rate",
      done: "Recorded the rating of",
      fields: [
        {
          name: "score",
          label: "The customer’s score",
          kind: "number",
          choices: [5, 4, 3, 2, 1].map((score) => ({ value: `${score}`, label: `${score} of 5` })),
        },
        { name: "comment", label: "Comment", kind: "text", optional: true },
      ],
    },
    {
      name: "RECEIVE_REPLY",
      route: "receive-reply",
      word: "Record what the customer said",
      done: "Recorded the customer’s words on",
      fields: [
        { name: "body", label: "What the customer said", kind: "text" },
        { name: "channel", label: "Came by", kind: "choice", choices: CHANNELS, initial: "PHONE" },
      ],
    },
    {
      name: "RECORD_ACTION",
      route: "record-action",
      word: "Record an action",
      done: "Recorded an action on",
      fields: [
        { name: "action", label: "What was done", kind: "line" },
        { name: "note", label: "Note", kind: "text", optional: true },
      ],
    },
  ];
}

/** What this person may do with the ticket now; who has it already need not take it. */
export function offered(ticket: Ticket, me: string): TicketAction[] {
  return known(ticket, me).filter(({ name }) => {
    if (name === "TAKE" && ticket.owner === me && ticket.state !== "NEW") return false;
    if (name === "LINK_CUSTOMER" && ticket.customerId) return false;
    return ticket.actions.includes(name);
  });
}
