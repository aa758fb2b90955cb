import { Alert, Button, CopyButton, Group, Skeleton, Stack, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Refused, sentence } from "@/shared/api/problem";
import { useMoment } from "@/shared/moment/useMoment";
import { IconWarning } from "./icons";

const PATIENCE = 200;

interface Props<T> {
  query: Pick<UseQueryResult<T>, "data" | "error"> & { refetch: () => unknown };
  /** What is being waited for, for those who wait long. */
  what: string;
  children: (data: T) => ReactNode;
  rows?: number;
}

/** What a question answered: its data, old data while it is asked again, a skeleton, or what went wrong. */
export function Answer<T>({ query, what, children, rows = 5 }: Props<T>) {
  const { isPast } = useMoment();
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <Trouble error={query.error} what={what} again={() => query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (isPast && query.error instanceof Refused && query.error.status === 404)
    return <Empty>At this moment there was no such {what} yet.</Empty>;
  if (query.error) return <Trouble error={query.error} what={what} again={() => query.refetch()} />;
  return <Waiting what={what} rows={rows} />;
}

/** Nothing for a moment, then the shape of what is to come, then a word on what takes so long. */
export function Waiting({ what, rows }: { what: string; rows: number }) {
  const [shown, setShown] = useState<"nothing" | "shape" | "word">("nothing");
  // Time passes outside of React.
  useEffect(() => {
    const shape = setTimeout(() => setShown("shape"), PATIENCE);
    const word = setTimeout(() => setShown("word"), 10 * PATIENCE);
    return () => {
      clearTimeout(shape);
      clearTimeout(word);
    };
  }, []);
  if (shown === "nothing") return null;
  return (
    <Stack gap="sm" p="md" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <Skeleton key={row} height={20} />
      ))}
      {shown === "word" && <Text c="dimmed">Waiting for {what} …</Text>}
    </Stack>
  );
}

/** What went wrong, where it went wrong; the rest of the page lives. */
export function Trouble({ error, what, again }: { error: unknown; what: string; again?: () => void }) {
  const trace = error instanceof Refused ? error.problem.traceId : undefined;
  return (
    <Alert color="red" variant="outline" icon={<IconWarning size={20} />} title={`No ${what}`} role="alert" m="sm">
      <Text>{sentence(error)}</Text>
      <Group gap="sm" mt="sm">
        {again && (
          <Button variant="default" size="xs" onClick={again}>
            Try again
          </Button>
        )}
        {trace && (
          <CopyButton value={trace}>
            {({ copied, copy }) => (
              <Button variant="subtle" size="xs" onClick={copy}>
                {copied ? "Copied" : `Copy trace id ${trace.slice(0, 8)}…`}
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
    </Alert>
  );
}

/** Nothing is there; says so, and what to do first. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" p="xl">
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
