import type { Rebuild } from "./useAdministration";

/** Whether it still goes on. */
export function isRunning(rebuild: Rebuild | undefined): boolean {
  return rebuild !== undefined && !["SWITCHED", "CANCELLED", "FAILED"].includes(rebuild.state);
}

/** In how many rows the copy and the live one differ, as far as they were compared. */
export function rowsOff({ comparison }: Rebuild): number {
  return comparison.reduce((sum, table) => sum + table.different + table.missing + table.additional, 0);
}

/** Whether the copy may take the live one's place now. */
export function maySwitch({ state }: Rebuild): boolean {
  return state === "READY";
}

/** Whether it can still be given up; a switch that has begun is over in a moment. */
export function mayCancel(rebuild: Rebuild): boolean {
  return isRunning(rebuild) && rebuild.state !== "SWITCHING";
}

/** What a rebuild that is over has found, in one sentence; nothing if it has nothing to tell. */
export function outcome(rebuild: Rebuild | undefined): string | undefined {
  if (rebuild?.state === "FAILED") return `The rebuild failed, and nothing was changed: ${rebuild.problem}`;
  if (rebuild?.state === "CANCELLED") return "The rebuild was given up, and nothing was changed.";
  if (rebuild?.state !== "SWITCHED" || rebuild.comparison.length === 0) return undefined;
  const wrong = rowsOff(rebuild);
  return wrong === 0
    ? "Rebuilt: every row was as it had been."
    : `Rebuilt: ${wrong.toLocaleString()} ${wrong === 1 ? "row was" : "rows were"} not as it should be, and is now.`;
}

/** How much of the log was read, in percent. */
export function share(position: number, head: number): number {
  if (head < 0) return 100;
  return Math.max(0, Math.min(100, Math.floor((100 * (position + 1)) / (head + 1))));
}
