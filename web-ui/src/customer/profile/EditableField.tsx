import { ActionIcon, Button, Group } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Refused } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { ConflictDialog } from "@/shared/conflict/ConflictDialog";
import type { Conflict } from "@/shared/conflict/useGuarded";
import { IconEdit } from "@/shared/ui/icons";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import styles from "./Profile.module.css";

/** What changes a field. One that somebody else may overwrite asks what to do about it. */
export interface FieldCommand {
  /** Remembers what is shown now: on that the person decides. */
  begin?(): void;
  /** Answers what was recorded, `left` if somebody else's change stands, and nothing if the person has to look again. */
  send(value: string): Promise<object | "left" | undefined>;
  state: CommandState;
  refusal: Refused | undefined;
  forget(): void;
  conflict?: Conflict | undefined;
}

interface Props {
  name: string;
  shown: ReactNode;
  value: string;
  command: FieldCommand;
  /** Whether the person may change it now. */
  may: boolean;
  input: (value: string, change: (value: string) => void, error: string | undefined) => ReactNode;
  onDone?: (before: string, after: string) => void;
}

/** A fact that is changed in place, by its own command. */
export function EditableField({ name, shown, value, command, may, input, onDone }: Props) {
  const [draft, setDraft] = useState<string>();
  const unknown = command.state === "unknown";
  const place = useRef<HTMLElement>(null);
  const editing = draft !== undefined;
  const edited = useRef(false);
  // Focus belongs to the browser: into the field when it opens, back to its button when it closes.
  useEffect(() => {
    if (editing || edited.current) place.current?.querySelector<HTMLElement>("input, button")?.focus();
    edited.current = editing;
  }, [editing]);

  async function save(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    const after = draft?.trim();
    if (!after || after === value) return setDraft(undefined);
    const sent = await command.send(after);
    if (!sent) return;
    if (sent !== "left") onDone?.(value, after);
    setDraft(undefined);
  }
  function begin() {
    command.begin?.();
    setDraft(value);
  }
  function cancel() {
    command.forget();
    setDraft(undefined);
  }

  if (draft === undefined) {
    return (
      <>
        <dt>{name}</dt>
        <dd className={styles.fact} ref={place}>
          <span>{shown}</span>
          {may && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Change ${name.toLowerCase()}`}
              onClick={begin}
            >
              <IconEdit size={14} stroke={1.5} />
            </ActionIcon>
          )}
        </dd>
      </>
    );
  }
  return (
    <>
      <dt className="visually-hidden">{name}</dt>
      <dd className={styles.editing} ref={place}>
        <form onSubmit={save} onKeyDown={(event) => event.key === "Escape" && cancel()}>
          <fieldset disabled={command.state !== "idle"} className={styles.plain}>
            {input(draft, setDraft, command.refusal?.message)}
          </fieldset>
          {unknown && <p role="status">Not known yet whether this was recorded. Checking…</p>}
          <Group gap="xs" mt="xs">
            <Button type="submit" size="compact-sm" loading={command.state === "sending"} disabled={unknown}>
              Save
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={cancel} disabled={unknown}>
              Cancel
            </Button>
          </Group>
        </form>
        {(command.refusal?.problem.errors?.length ?? 0) > 1 && <RefusalNote refusal={command.refusal} />}
        <ConflictDialog conflict={command.conflict} effect="Save" />
      </dd>
    </>
  );
}
