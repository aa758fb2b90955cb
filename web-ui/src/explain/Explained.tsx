import { Anchor, Button, Drawer, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { Answer } from "@/shared/ui/Answer";
import { IconCircleCheck, IconWarning } from "@/shared/ui/icons";
import { brief } from "@/timetravel/words";
import {
  type Evidence,
  type Explanation,
  eventWords,
  type Named,
  pageOf,
  partWords,
  type Question,
  written,
} from "./explanation";
import { useExplanation, useRecordName } from "./useExplanation";
import styles from "./Why.module.css";

interface Props {
  of: string;
  numbers: Named[];
  onClose: () => void;
}

/** The events behind a number, and the number computed again from them alone. */
export function Explained({ of, numbers, onClose }: Props) {
  const [at, setAt] = useState(0);
  const { question, name } = numbers[at] ?? (numbers[0] as Named);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      title={`Why? ${of}`}
    >
      {numbers.length > 1 && (
        <NativeSelect
          label="Number"
          mb="md"
          value={at}
          onChange={(event) => setAt(Number(event.currentTarget.value))}
          data={numbers.map((each, value) => ({ value: String(value), label: each.name }))}
        />
      )}
      <One key={name} question={question} />
    </Drawer>
  );
}

function One({ question }: { question: Question }) {
  const query = useExplanation(question);
  return (
    <Answer query={query} what="explanation" rows={6}>
      {(explained) => (
        <>
          <Sum explained={explained} question={question} />
          <Records explained={explained} question={question} />
        </>
      )}
    </Answer>
  );
}

function Sum({ explained, question }: { explained: Explanation; question: Question }) {
  const { value, recomputed, records, position } = explained;
  const agrees = value === recomputed;
  const Icon = agrees ? IconCircleCheck : IconWarning;
  return (
    <>
      <dl className={styles.sum}>
        <div>
          <dt>Shown</dt>
          <dd>{written(value, question)}</dd>
        </div>
        <div>
          <dt>Computed again</dt>
          <dd>{written(recomputed, question)}</dd>
        </div>
      </dl>
      <p className={styles.verdict} style={{ color: agrees ? "var(--success)" : "var(--danger)" }}>
        <Icon size={16} stroke={1.5} aria-hidden />
        {agrees ? "The events below alone give the same number." : "The events below give another number."}
      </p>
      <p className="dimmed">
        From {records.length.toLocaleString()} {records.length === 1 ? "record" : "records"}, to position{" "}
        {position.toLocaleString()} of the log.
      </p>
    </>
  );
}

const AT_FIRST = 25;

function Records({ explained, question }: { explained: Explanation; question: Question }) {
  const [most, setMost] = useState(AT_FIRST);
  const rest = explained.records.length - most;
  return (
    <>
      <ul className="list">
        {explained.records.slice(0, most).map((record) => (
          <li key={record.id} className={styles.record}>
            <RecordLink record={record} />
            <span className="number">{written(record.value, question)}</span>
            <Events record={record} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + AT_FIRST)}>
          Show {Math.min(rest, AT_FIRST)} more of {rest.toLocaleString()}
        </Button>
      )}
    </>
  );
}

function RecordLink({ record }: { record: Evidence }) {
  const name = useRecordName(record);
  return (
    <Anchor component={Link} to={pageOf(record)}>
      {name || `${record.type} ${record.id.slice(0, 8)}`}
    </Anchor>
  );
}

function Events({ record }: { record: Evidence }) {
  return (
    <ol className={`list ${styles.events}`}>
      {record.events.map((event) => (
        <li key={event.eventId}>
          <time dateTime={event.occurredAt}>{brief(event.occurredAt)}</time> {eventWords(event.type)}
          <span className="dimmed">
            {" "}
            · {partWords(event.part)} · event {event.position.toLocaleString()}
          </span>
        </li>
      ))}
    </ol>
  );
}
