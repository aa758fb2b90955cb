import { describe, expect, it } from "vitest";
import type { Ticket } from "../useTicket";
import { type ActionName, offered } from "./actions";

const ticket = (actions: ActionName[], more: Partial<Ticket> = {}) =>
  ({ state: "OPEN", level: 0, type: "QUESTION", priority: "LOW", actions, customerId: "c", ...more }) as Ticket;
const words = (of: Ticket) => offered(of, "tom").map((action) => action.word);

describe("what is offered on a ticket", () => {
  it("is what is allowed, in the order of use", () => {
    expect(words(ticket(["MERGE", "RESOLVE", "TAKE", "REPLY", "NOTE"]))).toEqual(["Take", "Resolve", "Merge into…"]);
    expect(words(ticket([]))).toEqual([]);
  });

  it("is no taking for who has it, and a taking over for who has not", () => {
    expect(words(ticket(["TAKE"], { owner: "tom" }))).toEqual([]);
    const [take] = offered(ticket(["TAKE"], { owner: "ana" }), "tom");
    expect(take).toMatchObject({ word: "Take over", body: { takeOver: true } });
  });

  it("is no second customer", () => {
    expect(words(ticket(["LINK_CUSTOMER"]))).toEqual([]);
  });

  it("is an escalation to a higher level only", () => {
    const [escalate] = offered(ticket(["ESCALATE"], { level: 7 }), "tom");
    expect(escalate?.fields[0]?.choices?.map((level) => level.value)).toEqual(["8", "9"]);
  });

  it("asks for the resolution", () => {
    expect(offered(ticket(["RESOLVE"]), "tom")[0]?.fields[0]).toMatchObject({ name: "resolution" });
  });
});
