import type { Schemas } from "@/shared/api/client";
import type { Category } from "../deals";

/** A stay in a stage, with its share of the longest one for a bar. */
export interface Stay {
  key: string;
  stage: string;
  since: string;
  seconds: number;
  share: number;
  now: boolean;
}

/** The stays of a deal in its stages, in their order. How long it has been closed is no time that it spent in a stage. */
export function staysOf(visits: Schemas["StageVisit"][], categoryOf: (stage: string) => Category | undefined): Stay[] {
  const open = visits.filter(({ stage }) => !["WON", "LOST"].includes(categoryOf(stage) ?? "OPEN"));
  const longest = Math.max(1, ...open.map(({ seconds }) => seconds));
  return open.map(({ stage, since, seconds, until }) => ({
    key: `${stage} ${since}`,
    stage,
    since,
    seconds,
    share: seconds / longest,
    now: !until,
  }));
}
