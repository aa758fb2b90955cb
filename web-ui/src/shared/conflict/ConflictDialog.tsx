import { Button, Group, Modal, Stack } from "@mantine/core";
import { Time } from "@/shared/ui/Time";
import type { Conflict } from "./useGuarded";

interface Props {
  conflict: Conflict | undefined;
  /** What is to be done, in the words of its button. */
  effect: string;
}

/** Two people changed the same thing: before, theirs and yours side by side, and whoever came second decides. */
export function ConflictDialog({ conflict, effect }: Props) {
  if (!conflict) return null;
  const { rows, doer, anyway, leave, back } = conflict;
  const who = doer?.by ?? "Somebody else";
  return (
    <Modal opened onClose={back} title={`${who} changed this meanwhile`} size="lg" closeOnClickOutside={false}>
      <Stack>
        {doer && (
          <span className="dimmed">
            <Time at={doer.at} />. Nothing of yours is recorded yet.
          </span>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <section className="panel scroll-x" aria-label="What changed" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Before</th>
                <th scope="col">{doer ? `${doer.by}’s` : "Now"}</th>
                <th scope="col">Yours</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  <td>{row.before}</td>
                  <td>
                    <strong>{row.theirs}</strong>
                  </td>
                  <td>{row.yours}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={leave}>
            Leave it
          </Button>
          <Button variant="default" onClick={anyway}>
            {effect} anyway
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
