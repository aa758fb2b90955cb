import { Button } from "@mantine/core";
import { useState } from "react";
import { shortType } from "@/log/said";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { channelWord, words } from "@/shared/ui/words";
import { AskButton } from "../AskButton";
import { Deadline } from "../Deadline";
import styles from "../privacy.module.css";
import { useTell } from "../useTell";
import { KINDS, nameOf, type Request } from "../words";
import { ExportButton } from "./Actions";
import { EraseDialog } from "./EraseDialog";
import { actionsOf, bodyOf } from "./requestActions";
import type { Subject } from "./useSubject";

/** What the person asked for, each with the way to answer it. */
export function Requests({ subject, may }: { subject: Subject; may: boolean }) {
  const { requests } = subject;
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="requests-heading">
      <h2 id="requests-heading">Requests</h2>
      {requests.length === 0 && <p className="dimmed">Nothing was asked for.</p>}
      <ul className="list">
        {requests.map((request) => (
          <OneRequest key={request.requestId} subject={subject} request={request} may={may} />
        ))}
      </ul>
    </section>
  );
}

function OneRequest({ subject, request, may }: { subject: Subject; request: Request; may: boolean }) {
  const changes = subject.changes.filter((change) => change.requestId === request.requestId);
  return (
    <li className={styles.request} aria-label={`${KINDS[request.kind]}, received ${calendarDay(request.receivedOn)}`}>
      <div className={styles.consentHead}>
        <strong>{KINDS[request.kind]}</strong>
        <StateBadge state={request.state} />
        {request.state === "OPEN" && <Deadline request={request} />}
      </div>
      <div className={styles.small}>
        <span>
          {request.law}, received {calendarDay(request.receivedOn)}
          {request.channel && ` by ${channelWord(request.channel).toLowerCase()}`}
        </span>
        <span>Identity {request.identityConfirmed ? "confirmed" : "not confirmed"}</span>
        {request.declined && <span>Refused: {words(request.declined)}</span>}
        {request.answeredAt && (
          <span>
            answered <Time at={request.answeredAt} />
          </span>
        )}
      </div>
      {request.note && <p className={styles.note}>{request.note}</p>}
      {request.declineNote && <p className={styles.note}>{request.declineNote}</p>}
      {changes.map((change) => (
        <div key={change.position} className={styles.small}>
          Corrected: {shortType(change.type)} <Time at={change.occurredAt} />
        </div>
      ))}
      {may && request.state === "OPEN" && <Answers subject={subject} request={request} />}
    </li>
  );
}

function Answers({ subject, request }: { subject: Subject; request: Request }) {
  const command = useTell(subject.customerId);
  const [erasing, setErasing] = useState(false);
  const isErased = subject.erasure !== undefined;
  // Nothing is handed out or erased for somebody of whom it is not known who they are.
  const mayActOnIt = !isErased && request.identityConfirmed;
  const record = `${KINDS[request.kind]}, ${nameOf(subject)}`;
  const send = (path: string, asked: Record<string, unknown>) =>
    command.tell(`requests/${request.requestId}/${path}`, bodyOf(path, asked));
  return (
    <div className={styles.answers}>
      {request.kind === "ACCESS" && mayActOnIt && (
        <ExportButton customerId={subject.customerId} requestId={request.requestId} />
      )}
      {request.kind === "ERASURE" && mayActOnIt && (
        <Button variant="default" size="compact-sm" c="var(--danger)" onClick={() => setErasing(true)}>
          Erase for this request…
        </Button>
      )}
      {actionsOf(request, isErased).map((action) => (
        <AskButton
          key={action.path}
          {...action}
          record={record}
          command={command}
          carryOut={(asked) => send(action.path, asked)}
        />
      ))}
      {erasing && <EraseDialog subject={subject} requestId={request.requestId} onClose={() => setErasing(false)} />}
    </div>
  );
}
