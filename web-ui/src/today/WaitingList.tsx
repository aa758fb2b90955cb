import { Anchor, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./Today.module.css";

interface Props<T> {
  title: string;
  list: { entries: T[]; count: number };
  nothing: string;
  /** Where all of them are. */
  all?: string;
  children: (entry: T) => ReactNode;
}

/** One thing that waits, with how many there are. */
export function WaitingList<T>({ title, list, nothing, all, children }: Props<T>) {
  return (
    <section className="panel" aria-label={title}>
      <Group justify="space-between" className={styles.head ?? ""}>
        <Title order={2} size="h3">
          {title} <span className="dimmed">{list.count}</span>
        </Title>
        {all && list.count > list.entries.length && (
          <Anchor component={Link} to={all} size="sm">
            All {list.count}
          </Anchor>
        )}
      </Group>
      {list.entries.length === 0 ? (
        <Text c="dimmed" p="md" pt={4}>
          {nothing}
        </Text>
      ) : (
        <ul className="list">{list.entries.map(children)}</ul>
      )}
    </section>
  );
}
