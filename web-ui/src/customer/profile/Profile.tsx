import { Select, TextInput } from "@mantine/core";
import { PersonName } from "@/shared/people/PersonName";
import { PersonPicker } from "@/shared/people/PersonPicker";
import { Told } from "@/shared/ui/Erased";
import { did } from "@/shared/ui/lastAction";
import { Time } from "@/shared/ui/Time";
import { channelWord, words } from "@/shared/ui/words";
import { CHANNELS } from "../composer/channels";
import { ContactPoints } from "./ContactPoints";
import { EditableField } from "./EditableField";
import styles from "./Profile.module.css";
import { type Customer, usePrefer } from "./useCustomer";
import { useAssignOwner, useRename } from "./useField";

const NONE = <span className="dimmed">–</span>;

/** Who a customer is, and how they want to be reached. */
export function Profile({ customer }: { customer: Customer }) {
  const { customerId, actions } = customer;
  const rename = useRename(customer);
  const assign = useAssignOwner(customer);
  const channel = usePrefer(customerId, "PREFERRED_CHANNEL");
  const language = usePrefer(customerId, "LANGUAGE");
  const contactTime = usePrefer(customerId, "CONTACT_TIME");
  const prefers = actions.includes("SET_PREFERENCE");
  return (
    <section className={styles.profile} aria-labelledby="profile-heading">
      <h2 id="profile-heading">Profile</h2>
      <ContactPoints customer={customer} />
      <dl className={styles.facts}>
        <EditableField
          name="Name"
          shown={<Told text={customer.name} />}
          value={customer.name}
          command={rename}
          may={actions.includes("RENAME")}
          onDone={(before, after) => did({ text: `Renamed ${before} to ${after}` })}
          input={(value, change, error) => (
            <TextInput
              label="Name"
              maxLength={300}
              value={value}
              error={error}
              onChange={(event) => change(event.currentTarget.value)}
            />
          )}
        />
        <dt>Kind</dt>
        <dd>{words(customer.kind)}</dd>
        <EditableField
          name="Owner"
          shown={<PersonName login={customer.owner} />}
          value={customer.owner ?? ""}
          command={assign}
          may={actions.includes("ASSIGN_OWNER")}
          onDone={() => did({ text: `Gave ${customer.name} a new owner` })}
          input={(value, change, error) => (
            <PersonPicker
              label="Owner"
              required
              value={value || null}
              error={error}
              onChange={(login) => change(login ?? "")}
            />
          )}
        />
        <EditableField
          name="Preferred channel"
          shown={customer.preferredChannel ? `★ ${channelWord(customer.preferredChannel)}` : NONE}
          value={customer.preferredChannel ?? ""}
          command={channel}
          may={prefers}
          input={(value, change, error) => (
            <Select
              label="Preferred channel"
              value={value || null}
              error={error}
              allowDeselect={false}
              onChange={(chosen) => change(chosen ?? "")}
              data={CHANNELS.filter((each) => each !== "NOTE").map((each) => ({
                value: each,
                label: channelWord(each),
              }))}
            />
          )}
        />
        <EditableField
          name="Language"
          shown={customer.language ? languageName(customer.language) : NONE}
          value={customer.language ?? ""}
          command={language}
          may={prefers}
          input={(value, change, error) => (
            <TextInput
              label="Language"
              description="As a tag, such as de or en-GB."
              value={value}
              error={error}
              onChange={(event) => change(event.currentTarget.value)}
            />
          )}
        />
        <EditableField
          name="Contact time"
          shown={customer.contactTime ?? NONE}
          value={customer.contactTime ?? ""}
          command={contactTime}
          may={prefers}
          input={(value, change, error) => (
            <TextInput
              label="Contact time"
              maxLength={300}
              value={value}
              error={error}
              onChange={(event) => change(event.currentTarget.value)}
            />
          )}
        />
        <dt>Last contact</dt>
        <dd>{customer.lastContactAt ? <Time at={customer.lastContactAt} /> : NONE}</dd>
        <dt>Contacts</dt>
        <dd>{customer.touchpoints.toLocaleString()}</dd>
        <dt>Customer since</dt>
        <dd>
          <Time at={customer.registeredAt} />
        </dd>
        {customer.externalId && (
          <>
            <dt>External id</dt>
            <dd>{customer.externalId}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function languageName(tag: string): string {
  try {
    return `${new Intl.DisplayNames(undefined, { type: "language" }).of(tag)} (${tag})`;
  } catch {
    return tag;
  }
}
