import { describe, expect, it } from "vitest";
import type { Entry } from "./entry";
import { fold, NO_RUNS, type Runs, runText } from "./fold";
import { byDay, runAround } from "./rows";

const CHECKPOINT = "crm.logistics.shipment.checkpoint-recorded";
const TAKEN = "crm.service.ticket.taken";

function entry(position: number, hour: number, more: Partial<Entry> = {}): Entry {
  const at = new Date(2026, 10, 25, hour).toISOString();
  const about = { customerId: "c", kind: "ticket", type: TAKEN, link: "/api/service/tickets/t" };
  return {
    position,
    occurredAt: at,
    recordedAt: at,
    ...about,
    text: "taken",
    actor: "ana",
    actorType: "PERSON",
    ...more,
  };
}

const call = (position: number, hour: number) =>
  entry(position, hour, { kind: "touchpoint", type: "crm.customer.touchpoint.recorded" });
const three = [entry(3, 12), entry(2, 11), entry(1, 10)];

/** What is read from top to bottom: positions, and runs with how many they hold. */
function lines(entries: Entry[], runs: Runs = fold(entries, NO_RUNS), unfolded: string[] = []): (string | number)[] {
  return byDay(entries, true, runs, new Set(unfolded)).flatMap((row): (string | number)[] => {
    if (row.kind === "day") return [];
    return row.kind === "run" ? [`${row.entries.length} in ${row.key}`] : [row.entry.position];
  });
}

describe("runs of a timeline", () => {
  it("are three or more neighbours of one day, one record and one person", () => {
    expect(lines(three)).toEqual(["3 in run 1"]);
    expect(lines(three.slice(1))).toEqual([2, 1]);
    const [third, second, first] = three as [Entry, Entry, Entry];
    expect(lines([third, { ...second, actor: "tom" }, first])).toEqual([3, 2, 1]);
    expect(lines([third, second, { ...first, link: "/api/service/tickets/u" }])).toEqual([3, 2, 1]);
    expect(lines([entry(3, 26), entry(2, 11), entry(1, 10)])).toEqual([3, 2, 1]);
    expect(lines([entry(4, 12), call(3, 11), entry(2, 10), entry(1, 9)])).toEqual([4, 3, 2, 1]);
  });

  it("never hold what a person said or wrote, troubles, money, or how something ended", () => {
    for (const type of [
      "crm.customer.touchpoint.recorded",
      "crm.service.ticket.reply-sent",
      "crm.service.ticket.customer-replied",
      "crm.service.ticket.note-added",
      "crm.service.ticket.opened",
      "crm.service.ticket.resolved",
      "crm.service.ticket.escalated",
      "crm.logistics.shipment.exception-reported",
      "crm.logistics.shipment.delivery-attempt-failed",
      "crm.logistics.order.payment-received",
      "crm.sales.deal.amount-changed",
      "crm.sales.deal.won",
      "a type that comes later",
    ])
      expect(lines(three.map((each) => ({ ...each, type }))), type).toEqual([3, 2, 1]);
    const reason = { type: "crm.service.ticket.action-recorded", text: "went on: call back: “asks for Tom”" };
    expect(lines(three.map((each) => ({ ...each, ...reason })))).toEqual([3, 2, 1]);
  });

  it("leave the newest line of a shipment outside: it says where the parcel is", () => {
    const about = { kind: "shipment", type: CHECKPOINT, link: "/api/logistics/shipments/s" };
    const track = [5, 4, 3, 2].map((at) => entry(at, at, about));
    expect(lines(track)).toEqual([5, "3 in run 2"]);
    expect(lines(track.slice(1))).toEqual([4, 3, 2]);
  });

  it("show their entries below their line while they are open", () => {
    const entries = [call(4, 13), ...three];
    expect(lines(entries, fold(entries, NO_RUNS), ["run 1"])).toEqual([4, "3 in run 1", 3, 2, 1]);
  });

  it("say how many and how it stands", () => {
    const texts = (more: Partial<Entry>) => runText(three.map((each) => ({ ...each, ...more })));
    expect(texts({ text: "Ticket “Invoice twice” taken by ana" })).toBe("3 steps · last: taken by ana");
    const parcel = { kind: "shipment", type: CHECKPOINT, text: "Shipment out for delivery at Köln depot" };
    expect(texts(parcel)).toBe("3 checkpoints · last: out for delivery at Köln depot");
    expect(texts({ kind: "customer", text: "Looked after by ana" })).toBe("3 changes · last: Looked after by ana");
  });
});

describe("what arrives", () => {
  it("joins the run beside it, whose line keeps its key", () => {
    const runs = fold(three, NO_RUNS);
    const entries = [entry(4, 13), ...three, entry(0, 9)];
    expect(lines(entries, fold(entries, runs))).toEqual(["5 in run 1"]);
  });

  it("between the entries of a run does not unfold it", () => {
    const runs = fold(three, NO_RUNS);
    const entries = [entry(3, 12), call(4, 11), entry(2, 11), entry(1, 10)];
    expect(lines(entries, fold(entries, runs))).toEqual(["3 in run 1", 4]);
    expect(lines(entries, fold(entries, runs), ["run 1"])).toEqual(["3 in run 1", 3, 4, 2, 1]);
  });

  it("never folds what was seen in a line of its own", () => {
    const two = three.slice(1);
    const runs = fold(two, NO_RUNS);
    expect(lines(three, fold(three, runs))).toEqual([3, 2, 1]);
    const many = [6, 5, 4].map((position) => entry(position, 12 + position));
    expect(lines([...many, ...two], fold([...many, ...two], runs))).toEqual(["3 in run 4", 2, 1]);
  });

  it("leaves everything as it is if it is nothing new", () => {
    const runs = fold(three, NO_RUNS);
    expect(fold(three, runs)).toBe(runs);
    expect(fold(three.slice(0, 1), runs)).toBe(runs);
  });
});

describe("lines", () => {
  it("are counted as they are read, folded ones once, and the day counts every entry", () => {
    const entries = [call(4, 13), ...three, call(0, 8)];
    const rows = byDay(entries, true, fold(entries, NO_RUNS));
    expect(rows.map((row) => (row.kind === "day" ? row.count : row.place))).toEqual([5, 1, 2, 3]);
  });

  it("tell in which folded run an entry is to be found", () => {
    const runs = fold(three, NO_RUNS);
    expect(runAround(byDay(three, true, runs), 2)).toBe("run 1");
    expect(runAround(byDay(three, true, runs, new Set(["run 1"])), 2)).toBeUndefined();
  });
});
