import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { CurrentConsents, GiveConsent, useMayRecordConsent } from "@/privacy/consents/CurrentConsents";
import { useConsents } from "@/privacy/consents/useConsents";
import { useHasRole } from "@/shared/session/useSession";
import { Answer } from "@/shared/ui/Answer";
import styles from "./Consents.module.css";

interface Props {
  customerId: string;
  name: string;
  isErased: boolean;
}

/** What the customer agreed to, for those whom it concerns. */
export function Consents(props: Props) {
  const concerns = useHasRole(
    "sales_rep",
    "sales_manager",
    "service_agent",
    "service_supervisor",
    "marketer",
    "auditor",
    "privacy_officer",
    "admin",
  );
  return concerns && <Shown {...props} />;
}

function Shown({ customerId, name, isErased }: Props) {
  const query = useConsents(customerId);
  const may = useMayRecordConsent() && !isErased;
  const readsRights = useHasRole("privacy_officer", "auditor", "admin");
  return (
    <section className={styles.consents} aria-labelledby="consents-heading">
      <div className={styles.head}>
        <h2 id="consents-heading">Consents</h2>
        {may && <GiveConsent customerId={customerId} name={name} />}
      </div>
      <Answer query={query} what="consents" rows={1}>
        {({ current }) => <CurrentConsents customerId={customerId} name={name} current={current} may={may} />}
      </Answer>
      {readsRights && (
        <Anchor component={Link} to={`/privacy/${customerId}`} size="sm">
          Requests, holds and reads
        </Anchor>
      )}
    </section>
  );
}
