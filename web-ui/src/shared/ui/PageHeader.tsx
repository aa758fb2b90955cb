import { Group, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

interface Props {
  title: string;
  /** Names of the pages above this one, for the window's title. */
  within?: string;
  children?: ReactNode;
}

/** A page's heading with its one primary action; also names the window. */
export function PageHeader({ title, within, children }: Props) {
  // The window's title is outside of React.
  useEffect(() => {
    document.title = [title, within, "Annals"].filter(Boolean).join(" · ");
  }, [title, within]);
  return (
    <Group justify="space-between" gap="sm" mb="md" wrap="wrap">
      <Title order={1} style={{ overflowWrap: "anywhere" }}>
        {title}
      </Title>
      <Group gap="sm">{children}</Group>
    </Group>
  );
}
