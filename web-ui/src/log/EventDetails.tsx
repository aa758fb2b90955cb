import { Anchor, Button, CopyButton, Group, Text } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { Link } from "react-router";
import { IconArrowLeft, IconArrowRight, IconCopy } from "@/shared/ui/icons";
import styles from "./log.module.css";
import type { LogEvent } from "./older";
import { pageOf, shortType } from "./said";
import type { Filter } from "./shown";
import { useChain } from "./useLog";

interface Props {
  event: LogEvent;
  narrow: (part: Partial<Filter>) => void;
}

/** An event as JSON, and the way along its cause: what came of the same intention before and after it. */
export function EventDetails({ event: first, narrow }: Props) {
  const [event, setEvent] = useState(first);
  const chain = useChain(first).data ?? [first];
  const at = chain.findIndex((each) => each.id === event.id);
  const json = JSON.stringify(event, null, 2);
  const page = pageOf(event);
  const walk = (steps: number) => setEvent(chain[at + steps] ?? event);
  const pressed = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") walk(-1);
    if (key === "ArrowRight") walk(1);
  };
  return (
    <div className={styles.details}>
      <Group gap="sm" mb="xs">
        <CopyButton value={json}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" leftSection={<IconCopy size={14} />} onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" size="compact-sm" onClick={() => narrow({ record: event.subject })}>
          All of this record
        </Button>
        {page && (
          <Anchor component={Link} to={page} size="sm">
            Open the record
          </Anchor>
        )}
        {chain.length > 1 ? (
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-sm"
              aria-label="Before it, of the same cause"
              onClick={() => walk(-1)}
              aria-disabled={at <= 0}
            >
              <IconArrowLeft size={14} />
            </Button>
            <Text size="sm">
              {at + 1} of {chain.length} of the same cause: {shortType(event.type)}
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              aria-label="After it, of the same cause"
              onClick={() => walk(1)}
              aria-disabled={at >= chain.length - 1}
            >
              <IconArrowRight size={14} />
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            Nothing else came of the same cause nearby.
          </Text>
        )}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys walk along the cause */}
      <pre className={styles.json} tabIndex={0} onKeyDown={pressed}>
        {json}
      </pre>
    </div>
  );
}
