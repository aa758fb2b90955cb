import { describe, expect, it } from "vitest";
import { directionOf, type Entry, isConversation, isInternal, isLate, pageOf } from "./entry";

function entry(differs: Partial<Entry>): Entry {
  return {
    position: 1,
    customerId: "c",
    kind: "touchpoint",
    type: "crm.customer.touchpoint.recorded",
    text: "Call from the customer: “Where is it?”",
    channel: "PHONE",
    actor: "ana",
    actorType: "PERSON",
    link: "/api/customers/c/touchpoints/t",
    occurredAt: "2026-11-24T08:00:00Z",
    recordedAt: "2026-11-24T08:00:00Z",
    ...differs,
  };
}

describe("an entry", () => {
  it("tells which way a contact went", () => {
    expect(directionOf(entry({}))).toBe("in");
    expect(directionOf(entry({ text: "E-mail to the customer: “Your invoice”" }))).toBe("out");
    expect(directionOf(entry({ type: "crm.service.ticket.reply-sent", text: "Ticket “x” answered: “y”" }))).toBe("out");
  });

  it("is not taken in by what somebody wrote", () => {
    const note = entry({ channel: "NOTE", text: "Internal note: “He said: from the customer: hello”" });
    expect(directionOf(note)).toBeUndefined();
    expect(isInternal(entry({ text: "Call to the customer: “we talked among ourselves: no”" }))).toBe(false);
  });

  it("is internal if it is a note of a ticket or of the customer, or a talk among ourselves", () => {
    expect(isInternal(entry({ channel: "NOTE" }))).toBe(true);
    expect(isInternal(entry({ kind: "ticket", type: "crm.service.ticket.note-added", text: "Ticket “x” …" }))).toBe(
      true,
    );
    expect(isInternal(entry({ text: "Call among ourselves: “Who takes it?”" }))).toBe(true);
  });

  it("is conversation if a person said it, not if it follows from work", () => {
    expect(isConversation(entry({}))).toBe(true);
    expect(isConversation(entry({ kind: "ticket", type: "crm.service.ticket.customer-replied" }))).toBe(true);
    expect(isConversation(entry({ kind: "ticket", type: "crm.service.ticket.assigned" }))).toBe(false);
    expect(isConversation(entry({ kind: "deal", type: "crm.sales.deal.moved" }))).toBe(false);
  });

  it("counts as recorded late after five minutes, unless it was imported", () => {
    expect(isLate(entry({ recordedAt: "2026-11-24T08:05:00Z" }))).toBe(false);
    expect(isLate(entry({ recordedAt: "2026-11-24T08:05:01Z" }))).toBe(true);
    expect(isLate(entry({ recordedAt: "2026-11-25T08:05:01Z", actorType: "IMPORT" }))).toBe(false);
  });

  it("leads to the page of its deal, ticket, order or shipment", () => {
    expect(pageOf(entry({ link: "/api/sales/deals/d" }))).toBe("/sales/deals/d");
    expect(pageOf(entry({}))).toBeUndefined();
  });
});
