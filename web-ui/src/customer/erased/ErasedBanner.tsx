import { useEffect } from "react";
import { IconLock } from "@/shared/ui/icons";
import styles from "./ErasedBanner.module.css";
import { forget } from "./forget";

/** Says of whom nothing personal is known any more what it is that is still shown. */
export function ErasedBanner({ customerId }: { customerId: string }) {
  // What this browser keeps is outside of React; it is forgotten after the composer has put away what was typed last.
  useEffect(() => forget(customerId, localStorage), [customerId]);
  return (
    <p className={styles.banner} role="status">
      <IconLock size={16} stroke={1.5} aria-hidden />
      The personal data of this customer was erased. What remains shows that something happened, not with whom.
    </p>
  );
}
