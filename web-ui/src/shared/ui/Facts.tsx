import type { ReactNode } from "react";
import styles from "./Facts.module.css";

/** How a record stands, in one line that wraps. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

interface Props {
  name: string;
  /** It says by itself what it is; its name is for those who don't see it. */
  isPlain?: boolean;
  children: ReactNode;
}

export function Fact({ name, isPlain = false, children }: Props) {
  return (
    <div>
      <dt className={isPlain ? "visually-hidden" : undefined}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
