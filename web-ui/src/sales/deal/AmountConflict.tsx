import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type Amount, money } from "@/shared/ui/money";
import type { Theirs } from "./useChange";

interface Props {
  before: Amount;
  theirs: Theirs;
  yours: string;
  onYours(typed: string): void;
  sending: boolean;
  keepTheirs(): void;
  useYours(): void;
  onClose(): void;
}

/** Two people changed the same amount: before, theirs and yours side by side, and the one who came second decides. */
export function AmountConflict(props: Props) {
  const { before, theirs, yours, onYours, sending, keepTheirs, useYours, onClose } = props;
  return (
    <Modal opened onClose={onClose} title={`${theirs.by} changed this amount meanwhile`} size="lg">
      <Stack>
        <div className="panel scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Before</th>
                <th scope="col">{theirs.by}’s</th>
                <th scope="col">Yours</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>{money(before)}</td>
                <td>
                  <strong>{money(theirs.deal.amount)}</strong>
                </td>
                <td>
                  <TextInput
                    aria-label={`Yours, in ${before.currency}`}
                    inputMode="decimal"
                    autoComplete="off"
                    my="xs"
                    value={yours}
                    onChange={(event) => onYours(event.currentTarget.value)}
                  />
                </td>
              </tr>
            </tbody>
          </table>
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={keepTheirs}>
            Keep {theirs.by}’s
          </Button>
          <Button variant="default" loading={sending} onClick={useYours}>
            Use mine
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
