import { describe, expect, it } from "vitest";
import { type LogEvent, older } from "./older";

const event = (position: number, type = "crm.sales.deal.won.v1") => ({ position, type }) as LogEvent;
const log = Array.from({ length: 1000 }, (_, at) => event(at, at % 100 === 0 ? "rare" : "usual"));

function reading(type?: string) {
  const asked: number[] = [];
  const read = async (from: number, limit: number) => {
    asked.push(from);
    const events = log.filter((each) => each.position >= from && (!type || each.type === type)).slice(0, limit);
    return { events, nextPosition: (events.at(-1)?.position ?? log.length - 1) + 1 };
  };
  return { read, asked };
}

const REACH = { width: 100, farthest: 10_000 };
const positions = (events: LogEvent[]) => events.map((each) => each.position);

describe("older events", () => {
  it("come the newest first, right before those that are shown", async () => {
    const { events, start } = await older(500, 3, { ...REACH, width: 3 }, () => true, reading().read);
    expect(positions(events)).toEqual([499, 498, 497]);
    expect(start).toBe(497);
  });

  it("of a rare type are looked for further and further back", async () => {
    const { read, asked } = reading("rare");
    const { events } = await older(1000, 3, REACH, () => true, read);
    expect(positions(events).slice(0, 3)).toEqual([900, 800, 700]);
    expect(asked.length).toBeLessThan(12);
  });

  it("are looked for only so far at once", async () => {
    const { events, start } = await older(1000, 100, { width: 50, farthest: 150 }, () => false, reading().read);
    expect(events).toEqual([]);
    expect(start).toBe(850);
  });

  it("end with the first of all", async () => {
    const { events, start } = await older(2, 100, REACH, () => true, reading().read);
    expect(positions(events)).toEqual([1, 0]);
    expect(start).toBe(0);
  });

  it("hold none twice and none from elsewhere", async () => {
    const { events } = await older(250, 100, REACH, (each) => each.type === "rare", reading().read);
    expect(positions(events)).toEqual([200, 100, 0]);
  });
});
