import { Refused, sentence } from "@/shared/api/problem";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import styles from "./administration.module.css";

/** Why something was not done, at the place where it was tried. */
export function ActionNote({ error }: { error: unknown }) {
  if (!error) return null;
  if (error instanceof Refused) return <RefusalNote refusal={error} />;
  return (
    <p className={styles.fault} role="alert">
      {sentence(error)}
    </p>
  );
}

/** The sentence about one field of a refused form. */
export function faultAt(error: unknown, pointer: string): string | undefined {
  return error instanceof Refused ? error.fault(pointer) : undefined;
}
