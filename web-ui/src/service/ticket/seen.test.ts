import { describe, expect, it } from "vitest";
import { clashes } from "@/shared/conflict/carry";
import type { TicketRoute } from "../commands";
import type { Step, Ticket } from "../useTicket";
import { fasterStep, seenRows, takingBack } from "./seen";

const shown = { state: "OPEN", type: "QUESTION", priority: "NORMAL", level: 0, version: 3, position: 10 } as Ticket;
const nameOf = (login: string) => ({ ana: "Ana Berg", tom: "Tom Lund", kim: "Kim Ek" })[login] ?? login;
const met = (route: TicketRoute, body: Record<string, unknown>, now: Partial<Ticket>, word = "Do it") =>
  clashes(seenRows(shown, { route, body, word }, { ...shown, version: 5, ...now }, nameOf));

describe("two agents and one ticket", () => {
  it("classify it differently: only what the other changed is shown", () => {
    const body = { type: "QUESTION", priority: "LOW", category: "Billing" };
    expect(met("classify", body, { priority: "URGENT" })).toEqual([
      { label: "Priority", before: "Normal", theirs: "Urgent", yours: "Low" },
    ]);
  });

  it("and what one did not touch is no less overwritten", () => {
    const body = { type: "QUESTION", priority: "NORMAL", category: "Billing" };
    expect(met("classify", body, { priority: "URGENT" })).toHaveLength(1);
  });

  it("and what a command leaves alone is no conflict", () => {
    expect(met("classify", { priority: "LOW" }, { category: "Tax", type: "COMPLAINT" })).toEqual([]);
  });

  it("assign it to two people, who are called by their names", () => {
    expect(met("assign", { owner: "tom" }, { owner: "kim" })).toEqual([
      { label: "Owner", before: "–", theirs: "Kim Ek", yours: "Tom Lund" },
    ]);
  });

  it("assign it to the same one, which is no conflict; nor is what does not concern the owner", () => {
    expect(met("assign", { owner: "tom" }, { owner: "tom" })).toEqual([]);
    expect(met("assign", { owner: "tom" }, { priority: "URGENT", state: "SNOOZED" })).toEqual([]);
  });

  it("take it over from somebody who has not got it any more; a first taking is the server's to settle", () => {
    expect(met("take", { takeOver: true }, { owner: "kim" }, "Take over")).toHaveLength(1);
    expect(met("take", {}, { owner: "kim" }, "Take")).toEqual([]);
  });

  it.each(["resolve", "close", "snooze", "await-customer", "await-internal", "cancel", "reopen", "merge"] as const)(
    "%s it although the other made something else of its state",
    (route) => {
      expect(met(route, {}, { state: "SNOOZED", until: "2026-12-01T08:00:00Z" })).toHaveLength(1);
      expect(met(route, {}, { owner: "kim", priority: "HIGH" })).toEqual([]);
    },
  );

  it.each(["reply", "note", "record-action", "receive-reply"] as const)("%s: never in conflict", (route) => {
    expect(met(route, { body: "Hello" }, { state: "CLOSED", owner: "kim", priority: "LOW" })).toEqual([]);
  });
});

describe("who was faster", () => {
  const step = (type: string, position: number, actor: string) =>
    ({ type: `crm.service.ticket.${type}`, position, actor, actorType: "PERSON", occurredAt: "" }) as Step;
  const truth = (...conversation: Step[]) => ({ ...shown, conversation }) as Ticket;

  it("is who did that after it was shown, not who did something else since", () => {
    const now = truth(step("assigned", 9, "Tom"), step("assigned", 11, "Ana"), step("note-added", 12, "Kim"));
    expect(fasterStep(shown, "assign", now)?.actor).toBe("Ana");
  });

  it("is whoever came last if a state follows from many things", () => {
    expect(fasterStep(shown, "resolve", truth(step("pended", 11, "Ana"), step("resumed", 12, "Kim")))?.actor).toBe(
      "Kim",
    );
  });

  it("is not known if nothing is told", () => {
    expect(fasterStep(shown, "assign", truth())).toBeUndefined();
  });
});

it("a step is taken back only from where it led", () => {
  const back = takingBack(shown, { route: "resume", from: "SNOOZED" });
  expect(clashes(back.rows({ ...shown, state: "SNOOZED" }))).toEqual([]);
  expect(clashes(back.rows({ ...shown, state: "CLOSED" }))).toHaveLength(1);
});
