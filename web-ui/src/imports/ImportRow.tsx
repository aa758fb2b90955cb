import { Anchor } from "@mantine/core";
import { IconDownload } from "@/shared/ui/icons";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import styles from "./imports.module.css";
import { count, outcome } from "./outcome";
import { type ImportView, useImport } from "./useImports";

/** One import; its numbers move while it runs. */
export function ImportRow({ known }: { known: ImportView }) {
  const view = useImport(known.importId, known).data ?? known;
  return (
    <tr>
      <td>
        <Time at={view.startedAt} />
      </td>
      <td>{view.source}</td>
      <td>{words(view.kind)}</td>
      <td>
        <ImportState view={view} />
      </td>
      {[view.rows, view.recorded, view.unchanged, view.incomplete, view.rejected, view.rowsPerSecond].map(
        (value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change
          <td key={at} className="number">
            {count(value)}
          </td>
        ),
      )}
      <td>
        <Rejections view={view} />
      </td>
    </tr>
  );
}

/** The state in its tone; what was recorded without any accepted row failed, whatever the state says. */
export function ImportState({ view }: { view: ImportView }) {
  if (view.state === "RUNNING") return <StateBadge state="RUNNING" text={`${view.percent} %`} />;
  const nothing = outcome(view).tone === "danger";
  if (view.state === "DONE" && nothing) return <StateBadge state="FAILED" text="Nothing recorded" />;
  return <StateBadge state={view.state} />;
}

/** Leads to the rows that were rejected or lost a value. */
export function Rejections({ view }: { view: ImportView }) {
  if (view.rejected + view.incomplete === 0) return <span className="dimmed">–</span>;
  return (
    <Anchor
      href={`/api/imports/${view.importId}/rejections`}
      download
      className={styles.download ?? ""}
      aria-label={`Download what was rejected of ${view.source}, ${words(view.kind)}`}
    >
      <IconDownload size={16} stroke={1.5} aria-hidden /> Download
    </Anchor>
  );
}
