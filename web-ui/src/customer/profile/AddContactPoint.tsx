import { Anchor, Button, Group, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import type { Schemas } from "@/shared/api/client";
import type { Command, Done } from "@/shared/api/useCommand";
import { typeWord } from "./ContactPoints";
import styles from "./Profile.module.css";
import type { ContactPoint } from "./useCustomer";

const TYPES: ContactPoint["type"][] = ["EMAIL", "PHONE", "FAX", "ADDRESS", "URL"];

interface Props {
  add: Command<Schemas["CustomerPoint"], Done>;
  onClose: () => void;
}

/** One more way to reach a customer. */
export function AddContactPoint({ add, onClose }: Props) {
  const [type, setType] = useState<ContactPoint["type"]>("EMAIL");
  const [value, setValue] = useState("");
  const locked = add.state !== "idle";
  const holder = add.refusal?.code === "EMAIL_TAKEN" ? String(add.refusal.problem.params?.customerId ?? "") : "";

  async function save(event: FormEvent) {
    event.preventDefault();
    if (value.trim() && (await add.send({ type, value: value.trim() }))) onClose();
  }
  function close() {
    add.forget();
    onClose();
  }

  return (
    <form className={styles.editing} onSubmit={save} onKeyDown={(event) => event.key === "Escape" && close()}>
      <Select
        label="Type"
        allowDeselect={false}
        disabled={locked}
        value={type}
        onChange={(chosen) => chosen && setType(chosen as ContactPoint["type"])}
        data={TYPES.map((each) => ({ value: each, label: typeWord(each) }))}
      />
      <TextInput
        label={typeWord(type)}
        type={type === "EMAIL" ? "email" : type === "PHONE" ? "tel" : "text"}
        description={type === "PHONE" ? "With the country, such as +49 30 123456." : undefined}
        required
        withAsterisk={false}
        maxLength={300}
        readOnly={locked}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={holder ? "This e-mail address belongs to another customer." : add.refusal?.message}
      />
      {holder && (
        <Anchor component={Link} to={`/customers/${holder}`} size="sm">
          Open the customer it belongs to
        </Anchor>
      )}
      {add.state === "unknown" && <p role="status">Not known yet whether this was recorded. Checking…</p>}
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm" loading={add.state === "sending"} disabled={locked}>
          Add
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={close} disabled={locked}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
