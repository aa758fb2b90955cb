import { Refused } from "@/shared/api/problem";
import { words } from "@/shared/ui/words";

/** What people can do so that the ticket allows what they wanted. */
const WAYS: Record<string, string> = {
  CLOSE: "Resolve it first, then close it.",
  REPLY: "Reopen it to reply.",
  TAKE: "Reopen it to take it.",
  RESUME: "It does not wait for anything.",
};

/** A refusal because of the ticket's state, in the words of the screen: what is so, and what one can do. */
export function plainly(error: unknown): unknown {
  if (!(error instanceof Refused) || error.code !== "TICKET_TRANSITION_ILLEGAL") return error;
  const { from = "", action = "", survivor } = error.problem.params ?? {};
  const way = survivor
    ? "Go on in the ticket it was merged into."
    : (WAYS[action] ?? "That can’t be done with it now.");
  return new Refused({ ...error.problem, detail: `This ticket is ${words(from).toLowerCase()}. ${way}` });
}
