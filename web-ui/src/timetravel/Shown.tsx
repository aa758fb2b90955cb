import type { Clock } from "@/shared/moment/moment";
import { PersonName } from "@/shared/people/PersonName";
import { changedFields } from "./changed";
import { justBefore, type RecordEvent, timeOf } from "./story";
import styles from "./TimeBar.module.css";
import { useNames } from "./useNames";
import { useDifference } from "./useStory";
import { useTravel } from "./useTravel";
import { brief } from "./words";

interface Props {
  events: RecordEvent[];
  /** After how many of them the page is shown. */
  count: number;
  clock: Clock;
}

/** The event that the page is shown after: what it was, who did it, when, and what it changed. */
export function Shown({ events, count, clock }: Props) {
  const event = events[count - 1];
  if (!event) return <p className={styles.shown}>Before the first event.</p>;
  return (
    <div className={styles.shown}>
      <span className="dimmed">
        {count} of {events.length}
      </span>
      <time dateTime={event.occurredAt}>{brief(event.occurredAt)}</time>
      <strong>{event.text}</strong>
      <span className="dimmed">
        <PersonName login={event.actor} />
      </span>
      {clock === "knownAt" && event.recordedAt !== event.occurredAt && (
        <span className="dimmed">recorded {brief(event.recordedAt)}</span>
      )}
      <Marks event={event} clock={clock} />
    </div>
  );
}

function Marks({ event, clock }: { event: RecordEvent; clock: Clock }) {
  const { record } = useTravel();
  const names = useNames();
  const at = timeOf(event, clock);
  const { data } = useDifference(record, justBefore(at), at, clock);
  if (!data?.before) return null;
  return (
    <ul className={styles.marks} aria-label="What it changed">
      {changedFields(data, names).map((field) => (
        <li key={field.name}>
          {field.name} <del>{field.before ?? "–"}</del> → <ins>{field.after ?? "–"}</ins>
        </li>
      ))}
    </ul>
  );
}
