import { Modal, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type Clock, compareInstants } from "@/shared/moment/moment";
import { PersonName } from "@/shared/people/PersonName";
import { Answer, Empty } from "@/shared/ui/Answer";
import { changedFields, type Difference } from "./changed";
import { countAt, justBefore, type RecordEvent, timeOf } from "./story";
import styles from "./TimeBar.module.css";
import { useNames } from "./useNames";
import { useDifference } from "./useStory";
import { useTravel } from "./useTravel";
import { brief } from "./words";

interface Props {
  events: RecordEvent[];
  clock: Clock;
  onClose: () => void;
}

/** What is not chosen as a moment is now. */
const NOW = "";

/** Two moments of a record side by side; at first those before and after the event that is shown, or the last one. */
export function Compare({ events, clock, onClose }: Props) {
  const { record, moment } = useTravel();
  const selected = events[countAt(events, moment) - 1];
  const at = selected ? timeOf(selected, clock) : undefined;
  const [from, setFrom] = useState(at ? justBefore(at) : "");
  const [to, setTo] = useState(moment?.at ?? NOW);
  const moments = momentsOf(events, clock, moment?.at, from);
  const query = useDifference(record, from || undefined, to || undefined, clock);
  return (
    <Modal opened onClose={onClose} title="Compare two moments" size="xl">
      <div className={styles.pair}>
        <NativeSelect
          label="Before"
          value={from}
          data={moments.filter(({ value }) => to === NOW || compareInstants(value, to) <= 0)}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label="After"
          value={to}
          data={[...moments.filter(({ value }) => compareInstants(value, from) >= 0), { value: NOW, label: "Now" }]}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <Answer query={query} what="difference" rows={4}>
        {(difference) => <Both difference={difference} />}
      </Answer>
    </Modal>
  );
}

/** The stops of the slider, and what else was chosen: the moment that is shown, and that right before the event. */
function momentsOf(events: RecordEvent[], clock: Clock, shown: string | undefined, before: string) {
  const told = events.map((event) => ({ value: timeOf(event, clock), label: event.text }));
  const first = told[0] && { value: justBefore(told[0].value), label: "Before the first event" };
  const others = [
    ...(shown ? [{ value: shown, label: "" }] : []),
    ...(before ? [{ value: before, label: "Right before" }] : []),
  ];
  const unique = new Map([...others, ...(first ? [first] : []), ...told].map((each) => [each.value, each.label]));
  return [...unique]
    .sort(([one], [other]) => compareInstants(one, other))
    .map(([value, label]) => ({ value, label: [brief(value), label.slice(0, 60)].filter(Boolean).join(" · ") }));
}

function Both({ difference }: { difference: Difference }) {
  const fields = changedFields(difference, useNames());
  return (
    <>
      {fields.length === 0 ? (
        <Empty>Nothing about the record differs between these moments.</Empty>
      ) : (
        <table className={`table ${styles.difference}`}>
          <caption className="visually-hidden">What differs between the two moments</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{field.name}</th>
                <td>{field.before ? <del>{field.before}</del> : <None />}</td>
                <td>{field.after ? <ins>{field.after}</ins> : <None />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>What happened between</h3>
      {difference.events.length === 0 && <p className="dimmed">Nothing.</p>}
      <ol className="list">
        {difference.events.map((event) => (
          <li key={event.eventId} className={styles.between}>
            <time dateTime={event.occurredAt}>{brief(event.occurredAt)}</time>
            <span>{event.text}</span>
            <span className="dimmed">
              <PersonName login={event.actor} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function None() {
  return <span className="dimmed">not there</span>;
}
