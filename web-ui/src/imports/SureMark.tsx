import { IconCheck, IconCircleCheck, IconCircleDot, IconSearch } from "@/shared/ui/icons";
import marks from "@/shared/ui/marks.module.css";
import type { Sureness } from "./guessMapping";

const LOOKS = {
  sure: { word: "Sure", tone: "success", icon: IconCircleCheck },
  look: { word: "Look", tone: "warning", icon: IconSearch },
  yours: { word: "Yours", tone: "info", icon: IconCheck },
  empty: { word: "Not used", tone: "neutral", icon: IconCircleDot },
} as const;

/** The least sure of what a column becomes. */
export function sureness(of: (Sureness | undefined)[]): Sureness | "empty" {
  if (of.length === 0) return "empty";
  return of.includes("look") ? "look" : of.includes("yours") ? "yours" : "sure";
}

/** How sure a guess is; "Look" asks a person to look at it. */
export function SureMark({ sure }: { sure: Sureness | "empty" }) {
  const { word, tone, icon: Icon } = LOOKS[sure];
  return (
    <span className={marks.state} style={{ color: `var(--${tone})` }}>
      <Icon size={14} stroke={1.5} aria-hidden />
      {word}
    </span>
  );
}
