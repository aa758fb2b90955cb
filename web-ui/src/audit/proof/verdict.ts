import type { Schemas } from "@/shared/api/client";

export type ProofStatus = Schemas["ProofViewProofStatus"];
export type Verification = Schemas["ProofViewProofVerification"];

export interface Verdict {
  tone: "success" | "info" | "warning" | "danger" | "neutral";
  /** A whole sentence. */
  text: string;
  /** What to do, if something has to be done. */
  advice?: string;
}

const number = new Intl.NumberFormat();

const BROKEN_ADVICE =
  "Nothing more is signed until a check of the whole log succeeds. Don't delete anything: copy the data directory and the " +
  "published checkpoints aside, compare the log from this position on with a backup, and find out who had access to the database.";

/** How the log stands against what was signed. What was found beats every check that is under way. */
export function verdict({ good, finding, lastCheck }: ProofStatus, at: (moment: string) => string): Verdict {
  if (finding) return broken(finding.firstBad, finding.reason);
  if (lastCheck.state === "BAD") return broken(lastCheck.firstBad, lastCheck.reason);
  if (!good) return { tone: "danger", text: "The log is not what was signed.", advice: BROKEN_ADVICE };
  return checked(lastCheck, at);
}

function checked({ state, checked, total, endedAt, reason }: Verification, at: (moment: string) => string): Verdict {
  switch (state) {
    case "RUNNING":
      return { tone: "info", text: `Checking: ${number.format(checked)} of ${number.format(total)} events.` };
    case "GOOD":
      return {
        tone: "success",
        text: `Verified ${endedAt ? at(endedAt) : ""}: all ${number.format(checked)} events there were are what was signed.`,
      };
    case "FAILED":
      return {
        tone: "warning",
        text: `The check could not be carried out: ${reason ?? "no reason was told"}.`,
        advice: "It says nothing about the log. Try again.",
      };
    default:
      return { tone: "neutral", text: "Not checked yet since Annals started." };
  }
}

function broken(firstBad: number | undefined, reason: string | undefined): Verdict {
  const where = firstBad === undefined ? "" : ` at position ${number.format(firstBad)}`;
  return {
    tone: "danger",
    text: `Broken${where}: ${reason ?? "the log is not what was signed"}.`,
    advice: BROKEN_ADVICE,
  };
}

/** How much of the log a check has been through, in percent. */
export function share({ checked, total }: Pick<Verification, "checked" | "total">): number {
  return total > 0 ? Math.min(100, (100 * checked) / total) : 0;
}

/** "3f9a01c2…77de": the ends of a long number, by which people compare it. */
export function shortened(hex: string): string {
  return hex.length > 16 ? `${hex.slice(0, 8)}…${hex.slice(-4)}` : hex;
}
