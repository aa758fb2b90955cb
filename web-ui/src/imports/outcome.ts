import type { Tone } from "@/shared/ui/tokens";
import type { ImportView } from "./useImports";

type Counts = Pick<ImportView, "state" | "rows" | "recorded" | "unchanged" | "incomplete" | "rejected"> & {
  message?: string | null;
};

const number = new Intl.NumberFormat();

function rows(count: number): string {
  return count === 1 ? "1 row" : `${number.format(count)} rows`;
}

function were(count: number): string {
  return count === 1 ? "was" : "were";
}

/** What came of an import, in a sentence; that nothing was accepted is a fault, not a success. */
export function outcome(view: Counts): { tone: Tone; text: string } {
  if (view.state === "RUNNING") return { tone: "info", text: `${rows(view.rows)} read so far.` };
  if (view.state === "FAILED") {
    const why = view.message ?? "The import ended before the last row.";
    return { tone: "danger", text: `${why} Import the same file again: it goes on where it ended.` };
  }
  if (view.rows === 0) return { tone: "danger", text: "The file has no rows beneath its header." };
  if (view.rejected === view.rows) {
    return { tone: "danger", text: `Nothing was recorded: ${all(view.rows)} ${were(view.rows)} rejected.` };
  }
  if (view.unchanged === view.rows) {
    return { tone: "info", text: `Nothing new: ${all(view.rows)} ${were(view.rows)} imported before.` };
  }
  return parts(view);
}

function all(count: number): string {
  return count === 1 ? "the 1 row" : `all ${rows(count)}`;
}

function parts(view: Counts): { tone: Tone; text: string } {
  const recorded = `${rows(view.recorded)} ${were(view.recorded)} recorded`;
  const before = view.unchanged > 0 ? `, ${number.format(view.unchanged)} imported before` : "";
  const rejected = view.rejected > 0 ? `, ${number.format(view.rejected)} rejected` : "";
  const partly = view.incomplete > 0 ? `; of ${number.format(view.incomplete)} something was left out` : "";
  return { tone: view.rejected > 0 ? "warning" : "success", text: `${recorded}${before}${rejected}${partly}.` };
}

export function count(value: number): string {
  return number.format(value);
}
