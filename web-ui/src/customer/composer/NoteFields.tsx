import { MultiSelect, SegmentedControl, Textarea } from "@mantine/core";
import type { Department } from "@/shared/session/useSession";
import { DEPARTMENTS, words } from "@/shared/ui/words";
import styles from "./Composer.module.css";
import type { FieldsProps } from "./ContactFields";
import { WhenField } from "./WhenField";

type Readers = "mine" | "all" | "some";

function readersOf(visibleTo: Department[], own: Department): Readers {
  if (visibleTo.length === 0) return "mine";
  return visibleTo.length === DEPARTMENTS.length
    ? "all"
    : visibleTo.length === 1 && visibleTo[0] === own
      ? "mine"
      : "some";
}

/** A note for colleagues: its text and who may read it. */
export function NoteFields({ draft, change, locked, refusal }: FieldsProps) {
  const own = draft.department;
  const readers = readersOf(draft.visibleTo, own);
  const choose = (wanted: Readers) =>
    change({
      visibleTo:
        wanted === "all" ? DEPARTMENTS : wanted === "mine" ? [] : [own, own === "SERVICE" ? "SALES" : "SERVICE"],
    });
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
      <div className={styles.row}>
        <span>Visible to</span>
        <SegmentedControl
          size="xs"
          aria-label="Visible to"
          disabled={locked}
          value={readers}
          onChange={(wanted) => choose(wanted as Readers)}
          data={[
            { value: "mine", label: `${words(own)} only` },
            { value: "all", label: "All departments" },
            { value: "some", label: "Some …" },
          ]}
        />
      </div>
      <div className={styles.pair}>
        {readers === "some" && (
          <MultiSelect
            label="Departments that may read it"
            disabled={locked}
            value={draft.visibleTo}
            onChange={(visibleTo) => change({ visibleTo: visibleTo as Department[] })}
            data={DEPARTMENTS.map((value) => ({ value, label: words(value) }))}
            error={refusal?.fault("/visibleTo")}
          />
        )}
        <WhenField draft={draft} change={change} locked={locked} refusal={refusal} />
      </div>
    </>
  );
}
