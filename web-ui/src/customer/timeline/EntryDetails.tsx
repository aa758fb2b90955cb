import { Button, CopyButton } from "@mantine/core";
import { Link } from "react-router";
import { PersonName } from "@/shared/people/PersonName";
import { Told } from "@/shared/ui/Erased";
import { IconCopy } from "@/shared/ui/icons";
import { duration, exactTime } from "@/shared/ui/time";
import { channelWord, words } from "@/shared/ui/words";
import { type Entry, isImported, isLate, lateBySeconds, pageOf, thingOf } from "./entry";
import styles from "./Timeline.module.css";

/** All there is to know of an entry. */
export function EntryDetails({ entry }: { entry: Entry }) {
  const page = pageOf(entry);
  return (
    <div className={styles.details}>
      <p className={styles.text}>
        <Told text={entry.text} />
      </p>
      {entry.body && (
        <p className={styles.body}>
          <Told text={entry.body} />
        </p>
      )}
      <dl className={styles.facts}>
        <dt>Happened</dt>
        <dd>{exactTime(new Date(entry.occurredAt))}</dd>
        <dt>Recorded</dt>
        <dd>
          {exactTime(new Date(entry.recordedAt))}
          {isLate(entry) && `, ${duration(lateBySeconds(entry))} later`}
        </dd>
        <dt>{isImported(entry) ? "Imported by" : "By"}</dt>
        <dd>
          <PersonName login={entry.actor} />
        </dd>
        {entry.channel && (
          <>
            <dt>Channel</dt>
            <dd>{channelWord(entry.channel)}</dd>
          </>
        )}
        {entry.department && (
          <>
            <dt>Department</dt>
            <dd>{words(entry.department)}</dd>
          </>
        )}
      </dl>
      <div className={styles.actions}>
        {page && (
          <Link to={page} className={styles.open}>
            Open {thingOf(entry).toLowerCase()}
          </Link>
        )}
        <CopyButton value={`${location.origin}/customers/${entry.customerId}?entry=${entry.position}`}>
          {({ copied, copy }) => (
            <Button variant="subtle" size="compact-sm" onClick={copy} leftSection={<IconCopy size={14} stroke={1.5} />}>
              {copied ? "Copied" : "Copy link to this entry"}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
