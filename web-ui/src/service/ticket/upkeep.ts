import { CHANNELS, PRIORITY_CHOICES, TYPE_CHOICES } from "../choices";
import type { Ticket } from "../useTicket";
import type { TicketAction } from "./actions";

/** What says more about a ticket, or whose it is, in the order of use. */
export function upkeep(ticket: Ticket): TicketAction[] {
  return [
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
