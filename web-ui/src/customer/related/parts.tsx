import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { Told } from "@/shared/ui/Erased";
import { IconPlus } from "@/shared/ui/icons";
import styles from "./Related.module.css";

/** The server counts no more than it answers; more than that is said to be more. */
export function countOf(open: number, more: string | null | undefined): string {
  return more ? `${open} or more` : String(open);
}

interface GroupProps {
  title: string;
  count: string | undefined;
  action?: ReactNode;
  children: ReactNode;
}

export function Group({ title, count, action, children }: GroupProps) {
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <h3>
          {title} {count !== undefined && <span className="dimmed">{count}</span>}
        </h3>
        {action}
      </div>
      {children}
    </div>
  );
}

export function New({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} stroke={1.5} />} onClick={onClick}>
      {name}
    </Button>
  );
}

const AT_FIRST = 8;

export function List({ none, children }: { none: string; children: ReactNode[] }) {
  const [all, setAll] = useState(false);
  if (children.length === 0) return <p className="dimmed">{none}</p>;
  const rest = children.length - AT_FIRST;
  return (
    <>
      <ul className="list">{all ? children : children.slice(0, AT_FIRST)}</ul>
      {rest > 0 && !all && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          Show {rest} more
        </Button>
      )}
    </>
  );
}

export function Item({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <li className={styles.item}>
      <Link to={to} className={styles.name} title={name}>
        <Told text={name} />
      </Link>
      <div className={styles.facts}>{children}</div>
    </li>
  );
}
