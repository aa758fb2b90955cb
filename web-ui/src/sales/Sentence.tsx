import { CloseButton } from "@mantine/core";
import { IconWarning } from "@/shared/ui/icons";
import styles from "./Sentence.module.css";

/** Why something came to nothing, where it was tried. */
export function Sentence({ children, onClose }: { children: string; onClose?: () => void }) {
  return (
    <div className={styles.sentence} role="alert">
      <IconWarning size={18} stroke={1.5} aria-hidden />
      <span>{children}</span>
      {onClose && <CloseButton size="sm" aria-label="Dismiss" onClick={onClose} />}
    </div>
  );
}
