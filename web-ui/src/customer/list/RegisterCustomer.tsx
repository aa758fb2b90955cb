import { Anchor, Button, Group, Modal, Radio, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { PersonPicker } from "@/shared/people/PersonPicker";
import { useHasRole } from "@/shared/session/useSession";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { channelWord } from "@/shared/ui/words";
import { channelsFor } from "../composer/channels";
import { LookAlikes } from "./LookAlikes";
import { BLANK, type Form, faultsOf, registrationOf } from "./registration";
import { useRegister } from "./useRegister";

/** Registers a customer, and shows whom it may be already. */
export function RegisterCustomer({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const mayAssign = useHasRole("sales_manager", "service_supervisor", "admin", "integration_client");
  const [form, setForm] = useState<Form>(BLANK);
  const register = useRegister();
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const locked = register.state !== "idle";
  const { refusal } = register;
  const faults = faultsOf(refusal, form);
  const holder = refusal?.code === "EMAIL_TAKEN" ? String(refusal.problem.params?.customerId ?? "") : "";

  async function send(event: FormEvent) {
    event.preventDefault();
    const customerId = await register.send(registrationOf(form), form.owner);
    if (!customerId) return;
    onClose();
    navigate(`/customers/${customerId}`);
  }

  return (
    <Modal opened onClose={onClose} title="Register customer">
      <form onSubmit={send}>
        <Stack gap="sm">
          <Radio.Group label="Kind" value={form.kind} onChange={(kind) => change({ kind: kind as Form["kind"] })}>
            <Group mt="xs">
              <Radio value="ORGANIZATION" label="Organization" disabled={locked} />
              <Radio value="PERSON" label="Person" disabled={locked} />
            </Group>
          </Radio.Group>
          <TextInput
            data-autofocus
            label="Name"
            required
            withAsterisk={false}
            maxLength={300}
            readOnly={locked}
            value={form.name}
            error={faults.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            type="email"
            label="E-mail (optional)"
            maxLength={300}
            readOnly={locked}
            value={form.email}
            error={faults.email}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          {holder && (
            <Anchor component={Link} to={`/customers/${holder}`} size="sm">
              Open the customer it belongs to
            </Anchor>
          )}
          <TextInput
            type="tel"
            label="Phone (optional)"
            description="With the country, such as +49 30 123456."
            maxLength={300}
            readOnly={locked}
            value={form.phone}
            error={faults.phone}
            onChange={(event) => change({ phone: event.currentTarget.value })}
          />
          <LookAlikes form={form} />
          {mayAssign && (
            <PersonPicker
              label="Owner (optional)"
              value={form.owner || null}
              onChange={(owner) => change({ owner: owner ?? "" })}
            />
          )}
          <Select
            label="Preferred channel (optional)"
            clearable
            disabled={locked}
            value={form.preferredChannel || null}
            onChange={(channel) => change({ preferredChannel: channel ?? "" })}
            data={channelsFor(undefined).map((value) => ({ value, label: channelWord(value) }))}
          />
          {Object.keys(faults).length === 0 && <RefusalNote refusal={refusal} />}
          {register.state === "unknown" && <p role="status">Not known yet whether this was recorded. Checking…</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={register.state === "sending"} disabled={register.state === "unknown"}>
              Register
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
