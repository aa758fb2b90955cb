import type { Field } from "@/shared/forms/fields";
import { DEPARTMENT_CHOICES } from "../choices";
import type { Ticket } from "../useTicket";
import type { TicketAction } from "./actions";

const UNTIL: Field = { name: "until", label: "Until", kind: "moment", optional: true };
const levels = (above: number) =>
  Array.from({ length: 9 - above }, (_, i) => ({ value: `${above + 1 + i}`, label: `Level ${above + 1 + i}` }));

/** What brings a ticket nearer to its end, in the order of use. */
export function progress(ticket: Ticket, me: string): TicketAction[] {
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
      undo: { route: "resume", from: "PENDING_CUSTOMER" },
      route: "await-customer",
      word: "Await customer",
      done: "Awaits the customer:",
      fields: [UNTIL],
    },
    {
      name: "AWAIT_INTERNAL",
      undo: { route: "resume", from: "PENDING_INTERNAL" },
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
      undo: { route: "resume", from: "SNOOZED" },
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
      undo: { route: "reopen", from: "RESOLVED" },
      route: "resolve",
      word: "Resolve",
      done: "Resolved",
      fields: [{ name: "resolution", label: "Resolution", kind: "text", hint: "What solved it, in a sentence." }],
    },
    {
      name: "CLOSE",
      undo: { route: "reopen", from: "CLOSED" },
      route: "close",
      word: "Close",
      done: "Closed",
      fields: [],
    },
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
  ];
}
