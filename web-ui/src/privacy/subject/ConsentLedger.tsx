import { PersonName } from "@/shared/people/PersonName";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { CurrentConsents, GiveConsent, useMayRecordConsent } from "../consents/CurrentConsents";
import { nameOf as consentName } from "../consents/fields";
import styles from "../privacy.module.css";
import { nameOf } from "../words";
import type { Subject } from "./useSubject";

/** What the person agreed to: how it is now, and every act that made it so. */
export function ConsentLedger({ subject }: { subject: Subject }) {
  const { customerId, consents, erasure } = subject;
  const may = useMayRecordConsent() && !erasure;
  const name = nameOf(subject);
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="consents-heading">
      <div className={styles.above}>
        <h2 id="consents-heading">Consents</h2>
        {may && <GiveConsent customerId={customerId} name={name} />}
      </div>
      <CurrentConsents customerId={customerId} name={name} current={consents.current} may={may} />
      {consents.history.length > 0 && (
        <>
          <h3>Every act</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
          <section className="scroll-x" aria-label="Every act of consent" tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">What</th>
                  <th scope="col">State</th>
                  <th scope="col">Text</th>
                  <th scope="col">Source</th>
                  <th scope="col">Recorded by</th>
                </tr>
              </thead>
              <tbody>
                {consents.history.map((act) => (
                  <tr key={`${act.position} ${act.channel ?? ""}`}>
                    <td>
                      <Time at={act.occurredAt} />
                    </td>
                    <td>{consentName(act)}</td>
                    <td>
                      <StateBadge state={act.state} />
                    </td>
                    <td>{act.textVersion === undefined ? "–" : `version ${act.textVersion}`}</td>
                    <td title={act.evidence}>{act.source}</td>
                    <td>
                      <PersonName login={act.recordedBy} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
