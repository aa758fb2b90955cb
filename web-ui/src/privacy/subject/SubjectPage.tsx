import { Anchor } from "@mantine/core";
import { Link, useParams } from "react-router";
import { useHasRole } from "@/shared/session/useSession";
import { Answer } from "@/shared/ui/Answer";
import { Fact, Facts } from "@/shared/ui/Facts";
import { PageHeader } from "@/shared/ui/PageHeader";
import { Time } from "@/shared/ui/Time";
import styles from "../privacy.module.css";
import { nameOf } from "../words";
import { Actions } from "./Actions";
import { ConsentLedger } from "./ConsentLedger";
import { ErasureNote } from "./ErasureNote";
import { Holds } from "./Holds";
import { Reads } from "./Reads";
import { Requests } from "./Requests";
import { type Subject, useSubject } from "./useSubject";

/** What somebody may ask of us about their data, and what came of it. */
export function Component() {
  const { customerId = "" } = useParams();
  const query = useSubject(customerId);
  return (
    <Answer query={query} what="person" rows={8}>
      {(subject) => <OneSubject key={customerId} subject={subject} />}
    </Answer>
  );
}

function OneSubject({ subject }: { subject: Subject }) {
  const { customerId, requests, holds, exportedAt, erasure } = subject;
  const may = useHasRole("privacy_officer", "admin");
  const open = requests.filter((each) => each.state === "OPEN").length;
  const held = holds.some((hold) => hold.stands);
  return (
    <>
      <PageHeader
        title={nameOf(subject)}
        within="Privacy"
        above={
          <Anchor component={Link} to="/privacy" size="sm">
            Privacy
          </Anchor>
        }
      >
        {may && !erasure && <Actions subject={subject} />}
      </PageHeader>
      <div className={styles.facts}>
        <Facts>
          <Fact name="Open requests">{open}</Fact>
          <Fact name="Legal hold">{held ? "stands" : "none"}</Fact>
          <Fact name="Last export">{exportedAt ? <Time at={exportedAt} /> : "never"}</Fact>
          <Fact name="Customer" isPlain>
            <Anchor component={Link} to={`/customers/${customerId}`} size="sm">
              Open the customer
            </Anchor>
          </Fact>
        </Facts>
      </div>
      {erasure && <ErasureNote customerId={customerId} erasure={erasure} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Requests subject={subject} may={may} />
          <ConsentLedger subject={subject} />
        </div>
        <div className={styles.column}>
          <Holds subject={subject} may={may && !erasure} />
          <Reads customerId={customerId} />
        </div>
      </div>
    </>
  );
}
