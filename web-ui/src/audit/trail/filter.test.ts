import { describe, expect, it } from "vitest";
import { EVERYTHING, fromUrl, pageOf, type TrailEntry, type TrailFilter, toQuery, toUrl } from "./filter";

const filter: TrailFilter = {
  ...EVERYTHING,
  actor: "sales_rep",
  department: "SALES",
  recordType: "deal",
  type: "sales.deal.won",
  clock: "recorded",
  since: "2026-11-01T09:00",
};

describe("what is searched for on the trail", () => {
  it("is everything, unless the address says otherwise", () => {
    expect(fromUrl(new URLSearchParams("tab=trail"))).toEqual(EVERYTHING);
    expect(toQuery(EVERYTHING)).toEqual({});
    expect(toUrl(EVERYTHING)).toEqual({});
  });

  it("goes into the address and comes back", () => {
    expect(fromUrl(new URLSearchParams(toUrl(filter)))).toEqual(filter);
  });

  it("is asked for in the words of the server", () => {
    expect(toQuery(filter)).toEqual({
      actor: "sales_rep",
      department: "SALES",
      recordType: "deal",
      type: "crm.sales.deal.won",
      recordedFrom: new Date("2026-11-01T09:00").toISOString(),
    });
    expect(toQuery({ ...EVERYTHING, until: "2026-11-01T09:00" })).toEqual({
      to: new Date("2026-11-01T09:00").toISOString(),
    });
  });

  it("leaves out of an address what nobody could ask for", () => {
    expect(fromUrl(new URLSearchParams("department=KITCHEN&since=soon"))).toEqual(EVERYTHING);
  });
});

it("an event leads to its record, if that has a page", () => {
  const entry = { recordId: "1", customerId: "2" } as TrailEntry;
  const of = (type: string, recordType: string) => pageOf({ ...entry, type, recordType });
  expect(of("crm.service.ticket.opened", "ticket")).toBe("/service/tickets/1");
  expect(of("crm.privacy.legal-hold.placed", "legal-hold")).toBe("/privacy/2");
  expect(of("crm.access.token.created", "token")).toBeUndefined();
});
