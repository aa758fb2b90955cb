import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import type { Refused } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { Sentence } from "../Sentence";

/** What a dialog is told when its step came to nothing. */
export interface StepFailure {
  sentence: string;
  refusal?: Refused;
}

interface Props {
  title: string;
  button: string;
  state: CommandState;
  failure: StepFailure | undefined;
  /** The faults that stand at their fields and need not be said twice. */
  fields: string[];
  onSend(): void;
  onClose(): void;
  children: ReactNode;
  /** Out of sight while something else is asked. */
  isHidden?: boolean;
}

/** Asks for what a command needs. What was typed stays when it is refused. */
export function StepDialog(props: Props) {
  const { title, button, state, failure, fields, onSend, onClose, children, isHidden = false } = props;
  const atFields = fields.some((field) => failure?.refusal?.fault(field));
  function send(event: FormEvent) {
    event.preventDefault();
    if (state === "idle") onSend();
  }
  return (
    <Modal opened={!isHidden} onClose={onClose} title={title}>
      <form onSubmit={send} noValidate>
        <Stack>
          {failure && !atFields && <Sentence>{failure.sentence}</Sentence>}
          {children}
          {state === "unknown" && <Text c="dimmed">Not known yet whether this was recorded. Checking…</Text>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={state !== "idle"}>
              {button}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
