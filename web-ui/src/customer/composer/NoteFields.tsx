import { MultiSelect, Textarea } from "@mantine/core";
import type { Department } from "@/shared/session/useSession";
import { DEPARTMENTS, words } from "@/shared/ui/words";
import styles from "./Composer.module.css";
import type { FieldsProps } from "./ContactFields";
import { WhenField } from "./WhenField";

/** A note for colleagues: its text and who may read it. */
export function NoteFields({ draft, change, locked, refusal }: FieldsProps) {
  return (
    <>
      <Textarea
        label="Note"
        description="@login addresses a colleague."
        data-first
        autosize
        minRows={3}
        maxRows={10}
        required
        withAsterisk={false}
        readOnly={locked}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        error={refusal?.fault("/subject") ?? refusal?.fault("/body")}
      />
      <div className={styles.pair}>
        <MultiSelect
          label="Visible to"
          placeholder={draft.visibleTo.length ? "" : "All departments"}
          disabled={locked}
          value={draft.visibleTo}
          onChange={(visibleTo) => change({ visibleTo: visibleTo as Department[] })}
          data={DEPARTMENTS.map((value) => ({ value, label: words(value) }))}
          error={refusal?.fault("/visibleTo")}
        />
        <WhenField draft={draft} change={change} locked={locked} refusal={refusal} />
      </div>
    </>
  );
}
