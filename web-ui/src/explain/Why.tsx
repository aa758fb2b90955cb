import { useState } from "react";
import { useMayLookBack } from "@/timetravel/useStory";
import { Explained } from "./Explained";
import type { Named } from "./explanation";
import styles from "./Why.module.css";

interface Props {
  /** Whose numbers they are, such as a column's. */
  of: string;
  numbers: Named[];
}

/** Asks why numbers are what they are; only for those who may read the histories behind them. */
export function Why({ of, numbers }: Props) {
  const [open, setOpen] = useState(false);
  if (!useMayLookBack() || numbers.length === 0) return null;
  return (
    <>
      <button type="button" className={styles.why} aria-label={`Why? ${of}`} onClick={() => setOpen(true)}>
        why?
      </button>
      {open && <Explained of={of} numbers={numbers} onClose={() => setOpen(false)} />}
    </>
  );
}
