import { Group, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

interface Props {
  title: string;
  /** Names of the pages above this one, for the window's title. */
  within?: string;
  /** The way to the page above this one; it stands before the title, in the same line. */
  above?: ReactNode;
  children?: ReactNode;
}

/** A page's heading with its one primary action; also names the window. */
export function PageHeader({ title, within, above, children }: Props) {
  // The window's title is outside of React.
  useEffect(() => {
    document.title = [title, within, "Annals"].filter(Boolean).join(" · ");
  }, [title, within]);
  return (
    <Group justify="space-between" gap="sm" mb={above ? "sm" : "md"} wrap="wrap">
      <Group gap="sm">
        {above && (
          <span className="above">
            {above} <span aria-hidden>/</span>
          </span>
        )}
        <Title order={1} style={{ overflowWrap: "anywhere" }}>
          {title}
        </Title>
      </Group>
      <Group gap="sm">{children}</Group>
    </Group>
  );
}
