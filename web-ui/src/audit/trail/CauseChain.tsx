import { Anchor, Button, Group } from "@mantine/core";
import { useState } from "react";
import { Link as PageLink } from "react-router";
import { shortType } from "@/log/said";
import { useHasRole } from "@/shared/session/useSession";
import { Answer } from "@/shared/ui/Answer";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import styles from "../audit.module.css";
import { chain, type Link } from "./chain";
import { pageOf, type TrailEntry, type TrailFilter } from "./filter";
import { Ordered } from "./Ordered";
import { useCause } from "./useTrail";

interface Props {
  first: TrailEntry;
  narrow: (part: Partial<TrailFilter>) => void;
}

/** What was ordered by whom, so that an event came about; what led to it and what followed, to be walked along. */
export function CauseChain({ first, narrow }: Props) {
  const [eventId, setEventId] = useState(first.eventId);
  const query = useCause(eventId);
  return (
    <div className={styles.cause}>
      <Answer query={query} what="cause" rows={3}>
        {(cause) => (
          <>
            <Ordered origin={cause.origin} event={cause.event} />
            <ol className={`list ${styles.chain}`} aria-label="Cause and effect">
              {chain(cause).map((link) => (
                <Step key={link.entry.eventId} link={link} look={setEventId} />
              ))}
            </ol>
            {!cause.complete && <p className="dimmed">There is more of this chain than is told here.</p>}
            <Ways
              entry={cause.event}
              narrow={narrow}
              back={eventId !== first.eventId && (() => setEventId(first.eventId))}
            />
          </>
        )}
      </Answer>
    </div>
  );
}

const WORDS: Record<Link["is"], string> = {
  before: "Led to it",
  this: "This event",
  together: "At the same time",
  after: "Followed",
};

function Step({ link: { entry, is, depth }, look }: { link: Link; look: (eventId: string) => void }) {
  const page = pageOf(entry);
  return (
    <li className={styles.step} style={{ paddingInlineStart: depth * 20 }} aria-current={is === "this" || undefined}>
      <span className={styles.is}>{WORDS[is]}</span>
      <strong>{shortType(entry.type)}</strong>
      <Time at={entry.occurredAt} />
      <span>{entry.actorName}</span>
      {page ? (
        <Anchor component={PageLink} to={page} size="sm">
          Open the {words(entry.recordType).toLowerCase()}
        </Anchor>
      ) : (
        <span className="dimmed">{words(entry.recordType.replaceAll("-", " "))}</span>
      )}
      {is !== "this" && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Why ${shortType(entry.type)}?`}
          onClick={() => look(entry.eventId)}
        >
          Why?
        </Button>
      )}
    </li>
  );
}

interface WaysProps {
  entry: TrailEntry;
  narrow: Props["narrow"];
  back: false | (() => void);
}

/** From one event on to others like it. */
function Ways({ entry, narrow, back }: WaysProps) {
  const readsLog = useHasRole("auditor", "admin");
  return (
    <Group gap="xs" mt="xs">
      {back && (
        <Button variant="default" size="compact-sm" onClick={back}>
          Back to the first event
        </Button>
      )}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => narrow({ recordType: entry.recordType, recordId: entry.recordId })}
      >
        All of this record
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => narrow({ actor: entry.actor })}>
        All by {entry.actorName}
      </Button>
      {entry.customerId && (
        <Button variant="default" size="compact-sm" onClick={() => narrow({ customerId: entry.customerId as string })}>
          All about this customer
        </Button>
      )}
      {entry.importId && (
        <Button variant="default" size="compact-sm" onClick={() => narrow({ importId: entry.importId as string })}>
          All of this import
        </Button>
      )}
      {readsLog && (
        <Anchor component={PageLink} to={`/log?record=${entry.recordId}`} size="sm">
          In the log
        </Anchor>
      )}
    </Group>
  );
}
