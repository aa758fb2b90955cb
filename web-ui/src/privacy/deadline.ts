import type { Request } from "./words";

export interface Standing {
  tone: "danger" | "warning" | "neutral";
  text: string;
}

/** From here on a deadline is near. */
const NEAR = 7;

const days = (count: number) => (count === 1 ? "1 day" : `${count.toLocaleString()} days`);

/** How much time is left to answer. */
export function standing({ state, overdue, daysLeft }: Pick<Request, "state" | "overdue" | "daysLeft">): Standing {
  if (state !== "OPEN" || daysLeft === undefined) return { tone: "neutral", text: "Answered" };
  if (overdue) return { tone: "danger", text: `Overdue by ${days(Math.abs(daysLeft))}` };
  if (daysLeft <= 0) return { tone: "danger", text: "Due today" };
  return { tone: daysLeft <= NEAR ? "warning" : "neutral", text: `${days(daysLeft)} left` };
}
