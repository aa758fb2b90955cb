import { Button, Radio, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Schemas } from "@/shared/api/client";
import type { Refused } from "@/shared/api/problem";
import type { Department } from "@/shared/session/useSession";
import { channelWord, DEPARTMENTS, words } from "@/shared/ui/words";
import styles from "./Composer.module.css";
import { type Channel, channelsFor } from "./channels";
import type { Draft } from "./draft";
import { WhenField } from "./WhenField";

export interface FieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** While it is not known whether it was recorded nothing can be changed, but copied. */
  locked: boolean;
  refusal: Refused | undefined;
}

const AT_FIRST = 4;

/** Which way a contact went. */
export function DirectionChoice({ draft, change, locked }: Omit<FieldsProps, "refusal">) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Direction"
      disabled={locked}
      value={draft.direction}
      onChange={(direction) => change({ direction: direction as Draft["direction"] })}
      data={[
        { value: "INBOUND", label: "← From the customer" },
        { value: "OUTBOUND", label: "→ To the customer" },
      ]}
    />
  );
}

/** What is known of a contact that took place. */
export function ContactFields({
  customer,
  draft,
  change,
  locked,
  refusal,
}: FieldsProps & { customer: Schemas["CustomerView"] }) {
  const preferred = customer.preferredChannel;
  const channels = channelsFor(preferred);
  const [more, setMore] = useState(channels.indexOf(draft.channel) >= AT_FIRST);
  const shown = more ? channels : channels.slice(0, AT_FIRST);
  return (
    <>
      <Radio.Group
        label="Channel"
        value={draft.channel}
        onChange={(channel) => change({ channel: channel as Channel })}
        error={refusal?.fault("/channel")}
      >
        <div className={styles.channels}>
          {shown.map((channel) => (
            <Radio
              key={channel}
              size="sm"
              value={channel}
              disabled={locked}
              label={channel === preferred ? `★ ${channelWord(channel)}, preferred` : channelWord(channel)}
            />
          ))}
          {shown.length < channels.length && (
            <Button variant="subtle" size="compact-sm" disabled={locked} onClick={() => setMore(true)}>
              More
            </Button>
          )}
        </div>
      </Radio.Group>
      <TextInput
        label="What about"
        data-first
        required
        withAsterisk={false}
        maxLength={300}
        readOnly={locked}
        value={draft.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        error={refusal?.fault("/subject")}
      />
      <Textarea
        label="What was said (optional)"
        autosize
        minRows={2}
        maxRows={8}
        readOnly={locked}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={refusal?.fault("/body")}
      />
      <div className={styles.pair}>
        <WhenField draft={draft} change={change} locked={locked} refusal={refusal} />
        <Select
          label="Department"
          disabled={locked}
          allowDeselect={false}
          value={draft.department}
          onChange={(department) => department && change({ department: department as Department })}
          data={DEPARTMENTS.map((value) => ({ value, label: words(value) }))}
          error={refusal?.fault("/department")}
        />
      </div>
    </>
  );
}
