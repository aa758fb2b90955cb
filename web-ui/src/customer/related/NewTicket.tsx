import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useCallback, useState } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { did } from "@/shared/ui/lastAction";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { channelWord, words } from "@/shared/ui/words";
import { CHANNELS } from "../composer/channels";

type Ticket = Schemas["TicketOpen"];

const TYPES: Ticket["type"][] = ["QUESTION", "INCIDENT", "PROBLEM", "SERVICE_REQUEST", "COMPLAINT"];
const PRIORITIES: Ticket["priority"][] = ["LOW", "NORMAL", "HIGH", "URGENT"];
const asked = (values: readonly string[], word: (value: string) => string) =>
  values.map((value) => ({ value, label: word(value) }));

interface Props {
  customerId: string;
  customerName: string;
  onClose: () => void;
}

/** Opens a ticket for a customer. */
export function NewTicket({ customerId, customerName, onClose }: Props) {
  const [ticket, setTicket] = useState<Ticket>({
    customerId,
    subject: "",
    type: "QUESTION",
    priority: "NORMAL",
    channel: "PHONE",
  });
  const command = useCommand(
    useCallback(
      async (wanted: Ticket, key: string) =>
        opened(await body(api.POST("/api/service/tickets", { headers: commandHeaders(key), body: wanted }))),
      [],
    ),
  );
  const locked = command.state !== "idle";
  const change = (part: Partial<Ticket>) => setTicket((before) => ({ ...before, ...part }));

  async function open(event: FormEvent) {
    event.preventDefault();
    const answer = await command.send(ticket);
    if (!answer) return;
    did({ text: `Opened the ticket “${ticket.subject}”`, link: `/service/tickets/${answer.ticketId}` });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={`New ticket for ${customerName}`}>
      <form onSubmit={open}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label="Subject"
            required
            withAsterisk={false}
            maxLength={300}
            readOnly={locked}
            value={ticket.subject}
            error={command.refusal?.fault("/subject")}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
          <Textarea
            label="What the customer says (optional)"
            autosize
            minRows={3}
            maxRows={8}
            readOnly={locked}
            value={ticket.body ?? ""}
            error={command.refusal?.fault("/body")}
            onChange={(event) => change({ body: event.currentTarget.value })}
          />
          <Select
            label="Type"
            allowDeselect={false}
            disabled={locked}
            value={ticket.type}
            data={asked(TYPES, words)}
            onChange={(type) => change({ type: type as Ticket["type"] })}
          />
          <Select
            label="Priority"
            allowDeselect={false}
            disabled={locked}
            value={ticket.priority}
            data={asked(PRIORITIES, words)}
            onChange={(priority) => change({ priority: priority as Ticket["priority"] })}
          />
          <Select
            label="Came over"
            allowDeselect={false}
            disabled={locked}
            value={ticket.channel}
            data={asked(
              CHANNELS.filter((channel) => channel !== "NOTE"),
              channelWord,
            )}
            onChange={(channel) => change({ channel: channel as Ticket["channel"] })}
          />
          <RefusalNote refusal={command.refusal} />
          {command.state === "unknown" && <p role="status">Not known yet whether this was recorded. Checking…</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={command.state === "sending"} disabled={command.state === "unknown"}>
              Open ticket
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const opened = (answer: Schemas["TicketOpened"]) => ({
  position: answer.position ?? 0,
  ticketId: answer.ticketId ?? "",
});
