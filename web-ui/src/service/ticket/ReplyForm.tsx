import { Select } from "@mantine/core";
import { useState } from "react";
import type { CommandState } from "@/shared/api/useCommand";
import { answerBy, CHANNELS } from "../choices";
import type { Ticket } from "../useTicket";
import { lookOf } from "./conversation";
import type { Said } from "./useSay";
import { WriteForm } from "./WriteForm";

interface Props {
  ticket: Ticket;
  onWriting: (isWriting: boolean) => void;
  say: (said: Said) => Promise<boolean>;
  state: CommandState;
  unseen: number;
}

type Channel = Extract<Said, { mode: "reply" }>["channel"];

/** A reply goes the way the customer last came, unless another way is chosen. */
export function ReplyForm({ ticket, unseen, ...form }: Props) {
  const last = ticket.conversation.findLast((step) => lookOf(step) === "inbound" && step.channel);
  const [channel, setChannel] = useState<Channel>(() => answerBy(last?.channel ?? ticket.channel) as Channel);
  return (
    <WriteForm
      {...form}
      ticketId={ticket.ticketId}
      mode="reply"
      label={`Reply to ${ticket.customerName ?? "the customer"}`}
      effect="Send reply"
      unseen={unseen}
      said={(body) => ({ mode: "reply", body, channel })}
    >
      <Select
        aria-label="Channel"
        size="xs"
        w={150}
        data={CHANNELS}
        value={channel}
        allowDeselect={false}
        onChange={(value) => value && setChannel(value as Channel)}
      />
    </WriteForm>
  );
}
