import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Refused } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { FieldInput } from "./FieldInput";
import { type Field, initialValues, missing, toBody } from "./fields";
import { NotKnownYet } from "./NotKnownYet";

interface Props {
  title: string;
  /** What the button does, in its own words. */
  effect: string;
  about?: string | undefined;
  fields: Field[];
  state: CommandState;
  refusal: Refused | undefined;
  send: (body: Record<string, unknown>) => void;
  onClose: () => void;
  /** Out of sight while something else is asked; what was typed is kept. */
  isHidden?: boolean;
}

/** Asks for what a command needs; whatever happens, nothing that was typed is lost. */
export function ActionDialog(props: Props) {
  const { title, effect, about, fields, state, refusal, send, onClose, isHidden = false } = props;
  const [values, setValues] = useState(() => initialValues(fields));
  const [lacks, setLacks] = useState<Record<string, string>>({});
  const locked = state !== "idle";

  function submit(event: FormEvent) {
    event.preventDefault();
    const empty = missing(fields, values);
    setLacks(empty);
    if (Object.keys(empty).length === 0) send(toBody(fields, values));
  }

  return (
    <Modal opened={!isHidden} onClose={onClose} title={title} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {about && <Text>{about}</Text>}
          {fields.map((field, place) => (
            <FieldInput
              key={field.name}
              field={field}
              value={values[field.name] ?? ""}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
              error={lacks[field.name] ?? refusal?.fault(`/${field.name}`)}
              locked={locked}
              isFirst={place === 0}
            />
          ))}
          <RefusalNote refusal={refusal} />
          <NotKnownYet state={state} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={locked}>
              {effect}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
