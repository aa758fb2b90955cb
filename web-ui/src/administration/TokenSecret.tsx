import { Button, CopyButton, Group, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { IconCopy } from "@/shared/ui/icons";
import styles from "./administration.module.css";
import type { TokenMade } from "./useAdministration";

/** A new token's secret, which is shown this once and stays until the person says that they have it. */
export function TokenSecret({ made, have }: { made: TokenMade; have: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Focus is outside of React: whoever created the token is led to what is shown only now.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel" style={{ padding: 16, marginBottom: 16, borderColor: "var(--warning)" }}>
      <Title order={2} ref={heading} tabIndex={-1} mb="xs">
        The token of {made.name}
      </Title>
      <Text mb="sm">It is shown once, now. Whoever has it may do what its roles may do.</Text>
      <code className={styles.secret}>{made.token}</code>
      <Group mt="sm">
        <CopyButton value={made.token}>
          {({ copied, copy }) => (
            <Button leftSection={<IconCopy size={16} stroke={1.5} />} onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={have}>
          I have it
        </Button>
      </Group>
    </section>
  );
}
