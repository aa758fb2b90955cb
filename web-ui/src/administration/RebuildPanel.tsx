import { Button, Group, Progress, Table, Text } from "@mantine/core";
import { useState } from "react";
import { StateBadge } from "@/shared/ui/StateBadge";
import { duration } from "@/shared/ui/time";
import { words } from "@/shared/ui/words";
import { ActionDialog } from "./ActionDialog";
import { ActionNote } from "./ActionNote";
import styles from "./administration.module.css";
import { mayCancel, maySwitch, rowsOff, share } from "./rebuild";
import { type ReadModel, type Rebuild, useCancelRebuild, useSwitchRebuild } from "./useAdministration";

interface Props {
  model: ReadModel;
  rebuild: Rebuild;
  /** The log's latest position. */
  head: number;
}

/** A rebuild that goes on beside the live read model: how far each is, what differs, and what to do with the copy. */
export function RebuildPanel({ model, rebuild, head }: Props) {
  const cancel = useCancelRebuild(model.name);
  const switching = useSwitchRebuild(model.name);
  const [asking, setAsking] = useState(false);
  const off = rowsOff(rebuild);
  const take = () => (off === 0 ? switching.mutate(undefined) : setAsking(true));
  return (
    <section className={styles.rebuild} aria-label={`Rebuild of ${model.name}`}>
      <Text size="sm">
        <strong>Beside the live one</strong>, which goes on and answers meanwhile.{" "}
        <StateBadge state={rebuild.state} text={words(rebuild.state)} />
      </Text>
      <Bar name="Live" label={`${model.name}, live, has read`} position={model.position} head={head} />
      <Bar name="Copy" label={`Copy of ${model.name} has read`} position={rebuild.position} head={head} />
      <Text size="sm" c="dimmed">
        {pace(rebuild)}
      </Text>
      <Comparison rebuild={rebuild} />
      <Group gap="sm" mt="xs">
        {maySwitch(rebuild) && (
          <Button size="compact-sm" loading={switching.isPending} onClick={take}>
            {off === 0 ? "Switch" : "Switch…"}
          </Button>
        )}
        {mayCancel(rebuild) && (
          <Button
            variant="default"
            size="compact-sm"
            loading={cancel.isPending}
            onClick={() => cancel.mutate(undefined)}
          >
            Cancel rebuild
          </Button>
        )}
        <Text size="sm" c="dimmed">
          Cancelling is always safe: the live one stays as it is.
        </Text>
      </Group>
      <ActionNote error={cancel.error ?? (asking ? undefined : switching.error)} />
      {asking && (
        <ActionDialog
          title={`Switch ${model.name} although ${off.toLocaleString()} ${off === 1 ? "row differs" : "rows differ"}?`}
          verb="Switch all the same"
          sending={switching.isPending}
          error={switching.error}
          close={() => setAsking(false)}
          act={() => switching.mutate(undefined, { onSuccess: () => setAsking(false) })}
        >
          <Text>The copy was built from the log alone. What the screens show will change in these rows.</Text>
        </ActionDialog>
      )}
    </section>
  );
}

function Bar({ name, label, position, head }: { name: string; label: string; position: number; head: number }) {
  return (
    <div className={styles.progress}>
      <span>{name}</span>
      <Progress.Root size="md">
        <Progress.Section value={share(position, head)} aria-label={label} />
      </Progress.Root>
      <span className="number dimmed">
        {Math.max(0, position).toLocaleString()} of {Math.max(0, head).toLocaleString()}
      </span>
    </div>
  );
}

function pace({ state, eventsPerSecond, finishesAt }: Rebuild): string {
  if (state === "READY") return "It has caught up and keeps up with the log until you decide.";
  if (state === "COMPARING") return "It has caught up. Both are being compared row for row.";
  if (state === "SWITCHING") return "It takes the live one's place.";
  const rest = finishesAt ? `, about ${duration((Date.parse(finishesAt) - Date.now()) / 1000)} to go` : "";
  return `${eventsPerSecond.toLocaleString()} events a second${rest}`;
}

/** What the row-for-row comparison has found, table by table. */
export function Comparison({ rebuild }: { rebuild: Rebuild }) {
  if (rebuild.comparison.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table className={styles.comparison} aria-label="Comparison with the live one">
        <Table.Thead>
          <Table.Tr>
            {["Table", "Same", "Different", "Missing", "Additional"].map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rebuild.comparison.map((table) => (
            <Table.Tr key={table.table}>
              <Table.Td>{table.table}</Table.Td>
              {[table.same, table.different, table.missing, table.additional].map((rows, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change
                <Table.Td key={at}>{rows.toLocaleString()}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
