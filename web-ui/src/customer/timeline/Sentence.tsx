import { Told } from "@/shared/ui/Erased";
import styles from "./EntryLine.module.css";

const ABOUT = /^(\p{L}+ “)([^”]+)(”.+)$/u;
const SHORT = 14;

/** What happened, in one line. A long name of the record gives way first: what happened to it is what is read. */
export function Sentence({ text }: { text: string }) {
  const [, thing, name, rest] = ABOUT.exec(text) ?? [];
  if (!rest) return <Told text={text} />;
  return (
    <span className={styles.sentence}>
      <span>{thing}</span>
      <span className={name && name.length > SHORT ? styles.name : styles.short}>
        <Told text={name ?? ""} />
      </span>
      <span className={styles.rest}>
        <Told text={rest} />
      </span>
    </span>
  );
}
