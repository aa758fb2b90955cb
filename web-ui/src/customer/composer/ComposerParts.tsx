import { Button } from "@mantine/core";
import { IconPlus } from "@/shared/ui/icons";
import { clockTime, dateOnly } from "@/shared/ui/time";
import styles from "./Composer.module.css";

/** What was begun and is not recorded yet, while nobody writes: one line. */
export function KeptDraft({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" className={styles.line} onClick={onOpen} aria-keyshortcuts="c">
      <IconPlus size={16} stroke={1.5} aria-hidden />
      <span>Go on with your draft</span>
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
