import { Anchor, Button } from "@mantine/core";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { nameOf } from "@/privacy/words";
import { Answer } from "@/shared/ui/Answer";
import { isErased } from "@/shared/ui/Erased";
import { IconPlus } from "@/shared/ui/icons";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useShortcut } from "@/shared/ui/useShortcut";
import { HistoryToggle } from "@/timetravel/HistoryToggle";
import { TimeTravel } from "@/timetravel/TimeTravel";
import { Composer } from "../composer/Composer";
import { useRecord } from "../composer/useRecord";
import { Consents } from "../consents/Consents";
import { ErasedBanner } from "../erased/ErasedBanner";
import { Profile } from "../profile/Profile";
import { type Customer, useCustomer } from "../profile/useCustomer";
import { OpenNow } from "../related/OpenNow";
import { Timeline } from "../timeline/Timeline";
import styles from "./CustomerPage.module.css";

const PARTS = ["Timeline", "Open", "Profile"] as const;

/** All about one customer: who it is, what happened, what is open. */
export function Component() {
  const { customerId = "" } = useParams();
  return (
    <div className={styles.whole}>
      <TimeTravel type="customer" id={customerId}>
        <AboutCustomer customerId={customerId} />
      </TimeTravel>
    </div>
  );
}

function AboutCustomer({ customerId }: { customerId: string }) {
  const query = useCustomer(customerId);
  return (
    <Answer query={query} what="customer" rows={8}>
      {(customer) => <OneCustomer key={customerId} customer={offered(customer)} />}
    </Answer>
  );
}

/** With somebody who was erased nothing is done any more. */
function offered(customer: Customer): Customer {
  return isErased(customer.name) ? { ...customer, actions: [] } : customer;
}

function OneCustomer({ customer }: { customer: Customer }) {
  const { customerId } = customer;
  const erased = isErased(customer.name);
  const name = nameOf({ customerId, customerName: customer.name });
  const mayRecord = customer.actions.includes("RECORD_TOUCHPOINT");
  const recorder = useRecord(customerId);
  const [writing, setWriting] = useState(false);
  const [part, setPart] = useState<(typeof PARTS)[number]>("Timeline");
  const write = () => {
    setPart("Timeline");
    setWriting(true);
  };
  useShortcut("c", write, mayRecord);
  return (
    <div className={styles.page} data-part={part}>
      <PageHeader
        title={name}
        within="Customers"
        above={
          <Anchor component={Link} to="/customers" size="sm">
            Customers
          </Anchor>
        }
      >
        <HistoryToggle />
        {mayRecord && (
          <Button onClick={write} aria-keyshortcuts="c" leftSection={<IconPlus size={16} stroke={1.5} />}>
            Record
          </Button>
        )}
      </PageHeader>
      {erased && <ErasedBanner customerId={customerId} />}
      <fieldset className={styles.parts} aria-label="Part of the page">
        {PARTS.map((each) => (
          <button key={each} type="button" aria-pressed={part === each} onClick={() => setPart(each)}>
            {each}
          </button>
        ))}
      </fieldset>
      <div className={styles.columns}>
        <div className={styles.centre} data-of="Timeline">
          {mayRecord && <Composer customer={customer} recorder={recorder} open={writing} onOpen={setWriting} />}
          <Timeline
            customerId={customerId}
            recording={recorder.recording}
            onConfirmed={recorder.confirmed}
            onRecord={mayRecord ? write : undefined}
          />
        </div>
        <div className={styles.side} data-of="Open">
          <OpenNow customerId={customerId} name={name} isErased={erased} />
        </div>
        <div className={styles.side} data-of="Profile">
          <Profile customer={customer} />
          <Consents customerId={customerId} name={name} isErased={erased} />
        </div>
      </div>
    </div>
  );
}
