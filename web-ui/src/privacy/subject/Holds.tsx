import type { Field } from "@/shared/forms/fields";
import { PersonName } from "@/shared/people/PersonName";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { calendarDay } from "@/shared/ui/time";
import { AskButton } from "../AskButton";
import styles from "../privacy.module.css";
import { useTell } from "../useTell";
import { nameOf } from "../words";
import type { Hold, Subject } from "./useSubject";

const PLACE: Field[] = [
  { name: "reason", label: "Reason", kind: "line", hint: "Such as the case and its file number." },
  { name: "until", label: "Until and with", kind: "day", optional: true, hint: "No day: until it is lifted." },
];
const LIFT: Field[] = [{ name: "reason", label: "Reason", kind: "line" }];

/** What forbids to erase. One stands at a time. */
export function Holds({ subject, may }: { subject: Subject; may: boolean }) {
  const { customerId, holds } = subject;
  const command = useTell(customerId);
  const stands = holds.some((hold) => hold.stands);
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="holds-heading">
      <div className={styles.above}>
        <h2 id="holds-heading">Legal holds</h2>
        {may && !stands && (
          <AskButton
            word="Place hold"
            record={nameOf(subject)}
            about="While a hold stands, nothing of this person is erased."
            fields={PLACE}
            command={command}
            isSubtle
            carryOut={(asked) => command.tell("legal-hold", asked)}
          />
        )}
        {may && stands && (
          <AskButton
            word="Lift hold"
            record={nameOf(subject)}
            fields={LIFT}
            command={command}
            isSubtle
            carryOut={(asked) => command.tell("lift-legal-hold", asked)}
          />
        )}
      </div>
      {holds.length === 0 && <p className="dimmed">No hold was ever placed.</p>}
      <ul className="list">
        {holds.map((hold) => (
          <OneHold key={hold.placedAt} hold={hold} />
        ))}
      </ul>
    </section>
  );
}

function OneHold({ hold }: { hold: Hold }) {
  return (
    <li className={styles.consent}>
      <div className={styles.consentHead}>
        <strong>{hold.reason ?? <span className="erased">[erased]</span>}</strong>
        <StateBadge state={hold.stands ? "HOLD_STANDS" : "HOLD_OVER"} text={hold.stands ? "Stands" : "Over"} />
        {hold.until && <span>until {calendarDay(hold.until)}</span>}
      </div>
      <div className={styles.small}>
        <span>
          placed by <PersonName login={hold.placedBy} /> <Time at={hold.placedAt} />
        </span>
        {hold.liftedAt && (
          <span>
            lifted <Time at={hold.liftedAt} />
            {hold.liftReason && `: ${hold.liftReason}`}
          </span>
        )}
      </div>
    </li>
  );
}
