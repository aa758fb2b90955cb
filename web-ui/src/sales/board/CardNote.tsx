import { CloseButton } from "@mantine/core";
import { IconWarning } from "@/shared/ui/icons";
import styles from "./Board.module.css";
import { useBoardContext } from "./board";
import type { Move } from "./moves";

const WORDS = {
  asked: "Not recorded yet",
  recording: "Recording…",
  unknown: "Not known yet whether this was recorded. Checking…",
};

/** How the move of a card stands; a refusal stays until it is dismissed. */
export function CardNote({ dealId, move }: { dealId: string; move: Move | undefined }) {
  const { dismiss } = useBoardContext();
  if (!move || move.state === "recorded") return null;
  if (move.state !== "refused") return <div className={styles.word}>{WORDS[move.state]}</div>;
  return (
    <div className={styles.refusal} role="alert">
      <IconWarning size={16} stroke={1.5} aria-hidden />
      <span>{move.sentence}</span>
      <CloseButton size="sm" aria-label="Dismiss" onClick={() => dismiss(dealId)} />
    </div>
  );
}
