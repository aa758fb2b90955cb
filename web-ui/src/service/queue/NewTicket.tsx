import { useNavigate } from "react-router";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { ActionDialog } from "@/shared/forms/ActionDialog";
import type { Field } from "@/shared/forms/fields";
import { did } from "@/shared/ui/lastAction";
import { words } from "@/shared/ui/words";
import { CHANNELS, PRIORITY_CHOICES, TYPE_CHOICES } from "../choices";

const FIELDS: Field[] = [
  { name: "customerId", label: "Customer", kind: "customer" },
  { name: "subject", label: "Subject", kind: "line" },
  { name: "body", label: "What the customer says", kind: "text", optional: true },
  { name: "channel", label: "Came by", kind: "choice", choices: CHANNELS, initial: "PHONE" },
  { name: "type", label: "Type", kind: "choice", choices: TYPE_CHOICES, initial: "QUESTION" },
  { name: "priority", label: "Priority", kind: "choice", choices: PRIORITY_CHOICES, initial: "NORMAL" },
];

const open = (ticket: Schemas["TicketOpen"], key: string) =>
  body(api.POST("/api/service/tickets", { headers: commandHeaders(key), body: ticket })).then((opened) => ({
    position: opened.position ?? 0,
    ticketId: opened.ticketId ?? "",
  }));

interface Props {
  /** For whom, if that is known already. */
  customer?: { customerId: string; name: string };
  onClose: () => void;
}

/** Opens a ticket for a customer, and shows it. */
export function NewTicket({ customer, onClose }: Props) {
  const navigate = useNavigate();
  const { send, state, refusal } = useCommand(open);

  async function record(sent: Record<string, unknown>) {
    const ticket = { ...(customer && { customerId: customer.customerId }), ...sent } as Schemas["TicketOpen"];
    const opened = await send(ticket);
    if (!opened) return;
    did({ text: `Opened “${ticket.subject}” as ${words(ticket.priority).toLowerCase()}` });
    navigate(`/service/tickets/${opened.ticketId}`);
  }

  return (
    <ActionDialog
      title={customer ? `New ticket for ${customer.name}` : "New ticket"}
      effect="Open ticket"
      fields={customer ? FIELDS.filter((field) => field.kind !== "customer") : FIELDS}
      state={state}
      refusal={refusal}
      send={record}
      onClose={onClose}
    />
  );
}
