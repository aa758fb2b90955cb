import { Group, Progress, Text } from "@mantine/core";
import { Answer } from "@/shared/ui/Answer";
import { IconCircleCheck, IconCircleDot, IconWarning } from "@/shared/ui/icons";
import { words } from "@/shared/ui/words";
import { Rejections } from "./ImportRow";
import styles from "./imports.module.css";
import { count, outcome } from "./outcome";
import { type ImportView, useImport } from "./useImports";

/** How the import that was begun here stands, until it is done and what came of it. */
export function ImportStanding({ importId }: { importId: string }) {
  const query = useImport(importId);
  return (
    <Answer query={query} what="news of the import" rows={2}>
      {(view) => (view.state === "RUNNING" ? <Running view={view} /> : <Ended view={view} />)}
    </Answer>
  );
}

function Running({ view }: { view: ImportView }) {
  const label = `${words(view.kind)} of ${view.source}`;
  return (
    <section className="panel" style={{ padding: 16, marginBottom: 16 }} aria-label="The import that runs">
      <Group justify="space-between" mb="xs">
        <Text fw={500}>{label}</Text>
        <Text c="dimmed">
          {view.percent} % · {count(view.rows)} rows · {count(view.rowsPerSecond)}/s · {count(view.rejected)} rejected
        </Text>
      </Group>
      <Progress value={view.percent} aria-label={label} />
      <Text c="dimmed" size="sm" mt="xs">
        It runs on the server. You can leave this page and come back.
      </Text>
    </section>
  );
}

const ICONS = {
  success: IconCircleCheck,
  info: IconCircleDot,
  warning: IconWarning,
  danger: IconWarning,
  neutral: IconCircleDot,
};

function Ended({ view }: { view: ImportView }) {
  const { tone, text } = outcome(view);
  const Icon = ICONS[tone];
  return (
    <section
      className={`panel ${styles.verdict}`}
      style={{ borderColor: `var(--${tone})` }}
      role={tone === "danger" ? "alert" : "status"}
    >
      <Icon size={20} stroke={1.5} color={`var(--${tone})`} aria-hidden />
      <div>
        <Text fw={600}>{text}</Text>
        {view.message && view.state === "DONE" && <Text>{view.message}</Text>}
        {view.rejected + view.incomplete > 0 && (
          <Group gap="sm">
            <Text>Which rows, which column and why:</Text>
            <Rejections view={view} />
          </Group>
        )}
      </div>
    </section>
  );
}
