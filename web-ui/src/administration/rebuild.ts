import type { ReadModel } from "./useAdministration";

/** A rebuild that was begun here: from which head it has to catch up, and how far it was seen. */
export interface Rebuild {
  target: number;
  /** It was seen behind, so it has begun. */
  begun: boolean;
  /** How often it was looked at before it was seen behind. */
  looks: number;
}

/** So often a rebuild may look as if it had not begun; then it was faster than we look. */
const PATIENCE = 3;

/** Follows a rebuild; nothing once it has caught up. */
export function follow(rebuild: Rebuild, seen: Pick<ReadModel, "position">): Rebuild | undefined {
  const behind = seen.position < rebuild.target;
  if (behind) return { ...rebuild, begun: true };
  const looks = rebuild.looks + 1;
  return rebuild.begun || looks >= PATIENCE ? undefined : { ...rebuild, looks };
}

/** How much of the log was read, in percent. */
export function share(position: number, head: number): number {
  if (head < 0) return 100;
  return Math.max(0, Math.min(100, Math.floor((100 * (position + 1)) / (head + 1))));
}
