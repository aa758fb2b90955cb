import { Button } from "@mantine/core";
import { IconPlus } from "@/shared/ui/icons";
import { clockTime, dateOnly } from "@/shared/ui/time";
import styles from "./Composer.module.css";

/** The composer while nobody writes: one line. */
export function ClosedComposer({ name, draft, onOpen }: { name: string; draft: boolean; onOpen: () => void }) {
  return (
    <button type="button" className={styles.line} onClick={onOpen} aria-keyshortcuts="c">
      <IconPlus size={16} stroke={1.5} aria-hidden />
      <span>{draft ? "Go on with your draft" : `Record a contact with ${name}, or leave an internal note`}</span>
      <kbd>c</kbd>
    </button>
  );
}

/** That what is shown was written before, and a way to be rid of it. */
export function DraftMark({ at, locked, onDiscard }: { at: string; locked: boolean; onDiscard: () => void }) {
  const written = new Date(at);
  const today = written.toDateString() === new Date().toDateString();
  return (
    <span className={styles.kept}>
      Draft from {today ? clockTime(written) : dateOnly(written)} ·{" "}
      <Button variant="subtle" size="compact-sm" onClick={onDiscard} disabled={locked}>
        Discard
      </Button>
    </span>
  );
}
