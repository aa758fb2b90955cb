import { Button, Group, Modal, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { ActionNote } from "./ActionNote";

interface Props {
  title: string;
  /** Names what the button does. */
  verb: string;
  danger?: boolean;
  sending: boolean;
  error: unknown;
  close: () => void;
  act: () => void;
  children: ReactNode;
}

/** Asks before something is done, naming it; a refusal is shown here and nothing that was typed is lost. */
export function ActionDialog({ title, verb, danger = false, sending, error, close, act, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act();
  };
  return (
    <Modal opened onClose={close} title={title} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ActionNote error={error} />
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={sending} {...(danger ? { color: "red.9" } : {})}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
