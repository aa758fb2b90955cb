import { Button, Progress, Text } from "@mantine/core";
import { useState } from "react";
import { did } from "@/shared/ui/lastAction";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { ActionDialog } from "./ActionDialog";
import { ActionNote } from "./ActionNote";
import styles from "./administration.module.css";
import { share } from "./rebuild";
import { type ReadModel, useRebuild, useRetry } from "./useAdministration";
import { useRebuildProgress } from "./useRebuildProgress";

interface Props {
  model: ReadModel;
  head: number;
  /** When it was looked at. */
  look: number;
}

export function ReadModelRow({ model, head, look }: Props) {
  const [asking, setAsking] = useState(false);
  const retry = useRetry(model.name);
  const { rebuilding, begin } = useRebuildProgress(model, look);
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
          onClick={() => setAsking(true)}
          aria-label={`Rebuild ${model.name}`}
        >
          Rebuild
        </Button>
      </div>
      <ActionNote error={retry.error} />
      {(rebuilding || model.lag > 0) && (
        <>
          <Text size="sm" mt="xs">
            {rebuilding ? "Rebuilding" : "Catching up"}: {Math.max(0, model.position).toLocaleString()} of{" "}
            {head.toLocaleString()}
          </Text>
          <Progress value={share(model.position, head)} aria-label={`${model.name} has read`} mt={4} />
        </>
      )}
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
            begin(head);
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
  return (
    <ActionDialog
      title={`Rebuild ${model.name}?`}
      verb={`Rebuild ${model.name}`}
      sending={rebuild.isPending}
      error={rebuild.error}
      close={close}
      act={() => rebuild.mutate(undefined, { onSuccess: begun })}
    >
      <Text>
        It is emptied and read anew from the log's first event. The log itself does not change. Until it has caught up,
        the screens that read {model.name} show less than there is.
      </Text>
    </ActionDialog>
  );
}
