import { describe, expect, it } from "vitest";
import type { Step } from "../useTicket";
import { conversation, deed, isTold, lookOf, newMessages } from "./conversation";

const step = (type: string, more: Partial<Step> = {}): Step => ({
  position: 1,
  type: `crm.service.ticket.${type}`,
  actor: "Tom",
  actorType: "USER",
  occurredAt: "2026-03-01T10:00:00Z",
  ...more,
});
const nameOf = (login: string) => ({ tom: "Tom", ana: "Ana" })[login] ?? login;

describe("the conversation about a ticket", () => {
  it("shows what I say once, also when it is told by others before I get an answer", () => {
    const saying = { mode: "reply", body: "It left today.", since: 4, by: "Tom" } as const;
    const told = step("reply-sent", { text: "It left today.", position: 5 });
    expect(isTold([told], saying)).toBe(true);
    expect(isTold([{ ...told, position: 4 }], saying)).toBe(false);
    expect(isTold([{ ...told, actor: "Ana" }], saying)).toBe(false);
    expect(isTold([told], { ...saying, mode: "note" })).toBe(false);
  });

  it("tells apart what the customer said, what we said, what we said among us, and what was done", () => {
    expect(lookOf(step("customer-replied"))).toBe("inbound");
    expect(lookOf(step("opened", { text: "Billed twice" }))).toBe("inbound");
    expect(lookOf(step("opened"))).toBe("line");
    expect(lookOf(step("reply-sent"))).toBe("outbound");
    expect(lookOf(step("note-added"))).toBe("internal");
    expect(lookOf(step("snoozed"))).toBe("line");
  });

  it("does not say twice that we answered", () => {
    expect(conversation([step("reply-sent"), step("first-response-sent")])).toHaveLength(1);
  });

  it.each([
    [step("taken", { text: "tom" }), "took it"],
    [step("taken", { text: "ana" }), "gave it to Ana"],
    [step("assigned", { text: "ana" }), "assigned it to Ana"],
    [step("pended", { text: "CUSTOMER" }), "lets it wait for the customer"],
    [step("pended", { text: "RESEARCH" }), "lets it wait for Research"],
    [step("pended", { text: "INTERNAL" }), "lets it wait for us"],
    [step("resolved", { text: "Replaced" }), "resolved it: “Replaced”"],
    [step("escalated"), "escalated it"],
    [step("closed"), "closed it"],
  ])("%#: %o", (done, said) => {
    expect(deed(done, nameOf)).toBe(said);
  });

  it("is new in what others said since it was read", () => {
    const steps = [
      step("customer-replied", { position: 5, actor: "Mail" }),
      step("reply-sent", { position: 7 }),
      step("closed", { position: 8, actor: "Ana" }),
      step("note-added", { position: 9, actor: "Ana" }),
    ];
    expect(newMessages(steps, 5, "Tom").map((each) => each.position)).toEqual([9]);
    expect(newMessages(steps, 4, "Tom").map((each) => each.position)).toEqual([5, 9]);
  });
});
