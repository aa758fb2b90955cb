import { ActionIcon, Button } from "@mantine/core";
import { useState } from "react";
import { IconClose, IconPlus } from "@/shared/ui/icons";
import { did } from "@/shared/ui/lastAction";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { words } from "@/shared/ui/words";
import { AddContactPoint } from "./AddContactPoint";
import styles from "./Profile.module.css";
import { type ContactPoint, type Customer, useAddContactPoint, useRemoveContactPoint } from "./useCustomer";

const TYPES: Record<ContactPoint["type"], string> = {
  EMAIL: "E-mail",
  PHONE: "Phone",
  FAX: "Fax",
  ADDRESS: "Address",
  URL: "Website",
};

export const typeWord = (type: ContactPoint["type"]) => TYPES[type] ?? words(type);

/** Where a customer is reached. */
export function ContactPoints({ customer }: { customer: Customer }) {
  const remove = useRemoveContactPoint(customer.customerId);
  const add = useAddContactPoint(customer.customerId);
  const [adding, setAdding] = useState(false);
  const mayRemove = customer.actions.includes("REMOVE_CONTACT_POINT");

  async function takeAway(point: ContactPoint) {
    if (!(await remove.send(point))) return;
    const undo = async () => {
      if (await add.send(point)) did({ text: `Added ${point.value} to ${customer.name} again` });
    };
    did({ text: `Removed ${point.value} from ${customer.name}`, undo });
  }

  return (
    <>
      {customer.contactPoints.length === 0 && !adding && (
        <p className="dimmed">No way to reach this customer is known.</p>
      )}
      <ul className="list">
        {customer.contactPoints.map((point) => (
          <li key={`${point.type} ${point.value}`} className={styles.point}>
            <span className={styles.type}>{typeWord(point.type)}</span>
            <span className={styles.value}>
              <Reach point={point} />
            </span>
            {mayRemove && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Remove ${typeWord(point.type)} ${point.value}`}
                disabled={remove.state !== "idle"}
                onClick={() => takeAway(point)}
              >
                <IconClose size={14} stroke={1.5} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {remove.state === "unknown" && <p role="status">Not known yet whether this was recorded. Checking…</p>}
      <RefusalNote refusal={remove.refusal} onClose={remove.forget} />
      {!adding && <RefusalNote refusal={add.refusal} onClose={add.forget} />}
      {adding ? (
        <AddContactPoint add={add} onClose={() => setAdding(false)} />
      ) : (
        customer.actions.includes("ADD_CONTACT_POINT") && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            Add contact point
          </Button>
        )
      )}
    </>
  );
}

function Reach({ point }: { point: ContactPoint }) {
  if (point.type === "EMAIL")
    return <a href={`mailto:${encodeURIComponent(point.value).replace("%40", "@")}`}>{point.value}</a>;
  if (point.type === "PHONE") return <a href={`tel:${point.value}`}>{point.value}</a>;
  return <>{point.value}</>;
}
