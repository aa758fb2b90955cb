import { describe, expect, it } from "vitest";
import type { Entry } from "./entry";
import { addressOf, filtersOf, isActive, matches, toQuery } from "./filters";

const reply: Entry = {
  position: 7,
  customerId: "c",
  kind: "ticket",
  type: "crm.service.ticket.reply-sent",
  text: "Ticket “Invoice twice” answered: “Credit note”",
  department: "SERVICE",
  channel: "EMAIL",
  actor: "ana",
  actorType: "PERSON",
  link: "/api/service/tickets/t",
  occurredAt: new Date(2026, 10, 24, 12).toISOString(),
  recordedAt: new Date(2026, 10, 24, 12).toISOString(),
};

const of = (address: string) => filtersOf(new URLSearchParams(address));

describe("filters of a timeline", () => {
  it("survive in the address, beside what else it holds", () => {
    const address = "entry=7&q=invoice&talk=&department=SALES&department=SERVICE";
    expect(filtersOf(addressOf(of(address), new URLSearchParams("entry=7&q=old")))).toEqual(of(address));
    expect(addressOf(of(""), new URLSearchParams(address)).toString()).toBe("entry=7");
    expect(isActive(of("entry=7"))).toBe(false);
    expect(isActive(of("talk="))).toBe(true);
  });

  it("judge an entry that just arrived as the server would", () => {
    expect(matches(reply, of(""))).toBe(true);
    expect(matches(reply, of("department=SALES&department=SERVICE"))).toBe(true);
    expect(matches(reply, of("department=SALES"))).toBe(false);
    expect(matches(reply, of("channel=PHONE"))).toBe(false);
    expect(matches(reply, of("actor=tom"))).toBe(false);
    expect(matches(reply, of("q=credit INVOICE"))).toBe(true);
    expect(matches(reply, of("q=credit refund"))).toBe(false);
  });

  it("take the last day as a whole", () => {
    expect(matches(reply, of("from=2026-11-24&to=2026-11-24"))).toBe(true);
    expect(matches(reply, of("to=2026-11-23"))).toBe(false);
    expect(toQuery(of("to=2026-11-24")).to).toBe(new Date(2026, 10, 25).toISOString());
  });

  it("ask for conversations by kind, and let nothing through if no chosen kind is one", () => {
    expect(toQuery(of("talk=")).kind).toEqual(["touchpoint", "ticket"]);
    expect(toQuery(of("talk=&kind=ticket&kind=deal")).kind).toEqual(["ticket"]);
    expect(toQuery(of("talk=&kind=deal")).kind).toEqual(["none"]);
    expect(matches({ ...reply, type: "crm.service.ticket.assigned" }, of("talk="))).toBe(false);
  });
});
