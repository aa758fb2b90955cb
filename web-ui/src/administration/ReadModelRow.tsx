import { Button, Checkbox, Progress, Text } from "@mantine/core";
import { useState } from "react";
import { did } from "@/shared/ui/lastAction";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { ActionDialog } from "./ActionDialog";
import { ActionNote } from "./ActionNote";
import styles from "./administration.module.css";
import { Comparison, RebuildPanel } from "./RebuildPanel";
import { isRunning, outcome, share } from "./rebuild";
import { type ReadModel, type Rebuild, useRebuild, useRetry } from "./useAdministration";

interface Props {
  model: ReadModel;
  head: number;
  /** Its latest rebuild, if there was one. */
  rebuild: Rebuild | undefined;
}

export function ReadModelRow({ model, head, rebuild }: Props) {
  const [asking, setAsking] = useState(false);
  const retry = useRetry(model.name);
  const rebuilding = isRunning(rebuild);
  const found = outcome(rebuild);
  const failed = model.failures.length > 0;
  return (
    <li className={styles.model}>
      <div className={styles.line}>
        <h2 className={styles.name}>{model.name}</h2>
        <StateBadge state={model.state} />
        <span className={styles.numbers}>
          position {Math.max(0, model.position).toLocaleString()} ·{" "}
          {model.lag === 0 ? "nothing waits" : `${model.lag.toLocaleString()} events behind`}
        </span>
        {failed && (
          <Button
            size="compact-sm"
            loading={retry.isPending}
            onClick={() => retry.mutate(undefined)}
            aria-label={`Retry ${model.name}`}
          >
            Retry
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          disabled={rebuilding}
          onClick={() => setAsking(true)}
          aria-label={`Rebuild ${model.name}`}
        >
          Rebuild
        </Button>
      </div>
      <ActionNote error={retry.error} />
      {rebuilding && rebuild && <RebuildPanel model={model} rebuild={rebuild} head={head} />}
      {!rebuilding && model.lag > 0 && (
        <>
          <Text size="sm" mt="xs">
            Catching up: {Math.max(0, model.position).toLocaleString()} of {head.toLocaleString()}
          </Text>
          <Progress value={share(model.position, head)} aria-label={`${model.name} has read`} mt={4} />
        </>
      )}
      {found && (
        <Text size="sm" mt="xs">
          {found}
        </Text>
      )}
      {found && rebuild && <Comparison rebuild={rebuild} />}
      {model.failures.map((failure) => (
        <div key={failure.segment} className={styles.failure}>
          Stopped at position {failure.position.toLocaleString()}
          {failure.eventType && ` by ${failure.eventType}`}, tried {failure.attempts} times
          {failure.since && (
            <>
              , since <Time at={failure.since} />
            </>
          )}
          : {failure.reason}
        </div>
      ))}
      {asking && (
        <AskRebuild
          model={model}
          close={() => setAsking(false)}
          begun={() => {
            did({ text: `${model.name} is being rebuilt.` });
            setAsking(false);
          }}
        />
      )}
    </li>
  );
}

function AskRebuild({ model, close, begun }: { model: ReadModel; close: () => void; begun: () => void }) {
  const rebuild = useRebuild(model.name);
  const [hold, setHold] = useState(false);
  return (
    <ActionDialog
      title={`Rebuild ${model.name}?`}
      verb={`Rebuild ${model.name}`}
      sending={rebuild.isPending}
      error={rebuild.error}
      close={close}
      act={() => rebuild.mutate(hold, { onSuccess: begun })}
    >
      <Text>
        It is built anew from the log's first event, beside the one that is there, which goes on meanwhile. When it has
        caught up, both are compared and the new one takes its place.
      </Text>
      <Checkbox
        checked={hold}
        onChange={(event) => setHold(event.currentTarget.checked)}
        label="Hold before it takes its place"
        description="It waits for your switch, so that you can look at what differs first."
      />
    </ActionDialog>
  );
}
