import { Button, Group, List, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { NotKnownYet } from "@/shared/forms/NotKnownYet";
import { IconLock } from "@/shared/ui/icons";
import { did } from "@/shared/ui/lastAction";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { calendarDay } from "@/shared/ui/time";
import { useTell } from "../useTell";
import { choices, nameOf, REASONS } from "../words";
import type { Subject } from "./useSubject";

interface Props {
  subject: Subject;
  /** The request that the erasure answers. */
  requestId?: string;
  onClose: () => void;
}

/** Says what an erasure takes and what it leaves, and asks for the person's name before it is decided. */
export function EraseDialog({ subject, requestId, onClose }: Props) {
  const name = nameOf(subject);
  const command = useTell(subject.customerId);
  const [reason, setReason] = useState<string | null>(requestId ? "REQUESTED" : null);
  const [typed, setTyped] = useState("");
  const [checked, setChecked] = useState(false);
  const wrong = typed.trim() !== name;
  const locked = command.state !== "idle";
  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (wrong || !reason) return;
    if (!(await command.tell("erase", { reason, ...(requestId ? { requestId } : {}) }))) return;
    did({ text: "Decided to erase a person's data" });
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={`Erase ${name}?`} size="lg" closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <WhatHappens />
          <Held subject={subject} />
          <Select
            label="Reason"
            value={reason}
            onChange={setReason}
            data={choices(REASONS)}
            disabled={locked}
            error={checked && !reason && "Reason is needed."}
          />
          <TextInput
            label={`Type ${name}`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={checked && wrong && `That is not ${name}.`}
            autoComplete="off"
            readOnly={locked}
          />
          <RefusalNote refusal={command.refusal} />
          <NotKnownYet state={command.state} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color="red.9" loading={locked}>
              Erase for good
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function WhatHappens() {
  return (
    <>
      <Text>There is no way back. As soon as you press the button, this goes for good:</Text>
      <List size="sm">
        <List.Item>name, addresses, phone numbers, preferences;</List.Item>
        <List.Item>what was said and written: calls, mails, notes, tickets, names of deals;</List.Item>
        <List.Item>all copies: timeline, search, uploaded files, answers that were kept, what is in memory;</List.Item>
        <List.Item>the key of this person, so that old backups can't be read either.</List.Item>
      </List>
      <Text>
        What stays says that something happened, when, in which department, in which state and for how much money, but
        not with whom; and that this erasure was asked for and done. Open deals, tickets and orders can still be brought
        to their end.
      </Text>
    </>
  );
}

function Held({ subject }: { subject: Subject }) {
  const hold = subject.holds.find((each) => each.stands);
  if (!hold) return null;
  return (
    <Text c="var(--warning)" fw={500}>
      <IconLock size={16} stroke={1.5} aria-hidden /> A legal hold stands
      {hold.until && ` until ${calendarDay(hold.until)}`}: an erasure is refused until it is over or lifted.
    </Text>
  );
}
