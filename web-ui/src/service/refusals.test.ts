import { describe, expect, it } from "vitest";
import { type Problem, Refused } from "@/shared/api/problem";
import { plainly } from "./refusals";

const refused = (params: Record<string, string>, code = "TICKET_TRANSITION_ILLEGAL") =>
  new Refused({ code, detail: "A ticket that is OPEN does not allow CLOSE.", status: 409, params } as Problem);
const said = (error: unknown) => (plainly(error) as Error).message;

describe("a refusal says what is so and what one can do", () => {
  it.each([
    [{ from: "OPEN", action: "CLOSE" }, "This ticket is open. Resolve it first, then close it."],
    [{ from: "CLOSED", action: "REPLY" }, "This ticket is closed. Reopen it to reply."],
    [{ from: "CLOSED", action: "SNOOZE" }, "This ticket is closed. That can’t be done with it now."],
    [
      { from: "MERGED", action: "REPLY", survivor: "t2" },
      "This ticket is merged. Go on in the ticket it was merged into.",
    ],
  ])("%o", (params, sentence) => {
    expect(said(refused(params))).toBe(sentence);
  });

  it("keeps what else the server said", () => {
    const other = refused({ owner: "ana" }, "TICKET_TAKEN_BY_OTHER");
    expect(plainly(other)).toBe(other);
    expect((plainly(refused({ from: "OPEN", action: "CLOSE" })) as Refused).code).toBe("TICKET_TRANSITION_ILLEGAL");
  });
});
