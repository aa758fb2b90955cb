import { useHasRole } from "@/shared/session/useSession";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { AskButton } from "../AskButton";
import styles from "../privacy.module.css";
import { useTell } from "../useTell";
import { giveBody, giveFields, idOf, nameOf, WITHDRAW_FIELDS } from "./fields";
import { type Consent, useTexts } from "./useConsents";

/** Who may record what somebody agrees to. */
export function useMayRecordConsent(): boolean {
  return useHasRole(
    "sales_rep",
    "sales_manager",
    "service_agent",
    "service_supervisor",
    "marketer",
    "privacy_officer",
    "admin",
    "integration_client",
  );
}

interface Props {
  customerId: string;
  name: string;
  current: Consent[];
  may: boolean;
}

/** What holds now, each with the way to take it back. */
export function CurrentConsents({ customerId, name, current, may }: Props) {
  const command = useTell(customerId);
  if (current.length === 0) return <p className="dimmed">Nothing was agreed to.</p>;
  return (
    <ul className="list">
      {current.map((consent) => (
        <li key={idOf(consent)} className={styles.consent}>
          <div className={styles.consentHead}>
            <strong>{nameOf(consent)}</strong>
            <StateBadge state={consent.state} />
            {may && consent.state === "GRANTED" && (
              <AskButton
                word="Withdraw"
                label={`Withdraw ${nameOf(consent)}`}
                record={`${nameOf(consent)}, ${name}`}
                fields={WITHDRAW_FIELDS}
                command={command}
                isSubtle
                carryOut={(asked) => command.tell("consents/withdraw", { ...asked, ...whatOf(consent) })}
              />
            )}
          </div>
          <div className={styles.small}>
            {consent.textVersion !== undefined && <span>text version {consent.textVersion}</span>}
            <span>{consent.source}</span>
            <Time at={consent.since} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function whatOf({ purpose, channel }: Consent) {
  return { purpose, ...(channel ? { channel } : {}) };
}

/** Records what somebody agrees to, if there is a text to agree to. */
export function GiveConsent({ customerId, name }: { customerId: string; name: string }) {
  const command = useTell(customerId);
  const texts = useTexts().data;
  if (!texts) return null;
  if (texts.length === 0) return <span className="dimmed">No text is published</span>;
  return (
    <AskButton
      word="Give consent"
      record={name}
      fields={giveFields(texts)}
      command={command}
      isSubtle
      carryOut={(asked) => command.tell("consents", giveBody(asked))}
    />
  );
}
