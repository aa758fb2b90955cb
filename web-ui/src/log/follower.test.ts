import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Follower, KEPT } from "./follower";
import type { LogEvent } from "./older";
import type { Log } from "./shown";

const event = (position: number) => ({ position, type: "crm.sales.deal.won.v1", department: "SALES" }) as LogEvent;

/** A log of which a test says what happens. */
function logOf(head: number) {
  const ears: { from: number; heard: (event: LogEvent) => void; broken: () => void }[] = [];
  const log: Log = {
    head: async () => head,
    read: async (from, limit) => {
      const events = Array.from({ length: Math.min(limit, head + 1 - from) }, (_, at) => event(from + at));
      return { events, nextPosition: from + events.length };
    },
    listen: (from, heard, broken) => {
      ears.push({ from, heard, broken });
      return () => {};
    },
  };
  return { log, ears, latest: () => ears.at(-1) as (typeof ears)[number] };
}

const positions = (follower: Follower) => follower.state().events.map((each) => each.position);

describe("following the log", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function following(head: number) {
    const world = logOf(head);
    const follower = new Follower(world.log, () => true, { width: 100, farthest: 1000 });
    await follower.start();
    return { follower, ...world };
  }

  it("shows the latest first, and what comes above it", async () => {
    const { follower, latest } = await following(4);
    expect(positions(follower)).toEqual([4, 3, 2, 1, 0]);
    latest().heard(event(5));
    latest().heard(event(6));
    vi.runOnlyPendingTimers();
    expect(positions(follower)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  it("repaints at most five times a second", async () => {
    const { follower, latest } = await following(0);
    let repaints = 0;
    follower.watch(() => repaints++);
    for (let position = 1; position <= 1000; position++) {
      latest().heard(event(position));
      vi.advanceTimersByTime(1);
    }
    expect(repaints).toBeLessThanOrEqual(5);
  });

  it("holds still while paused, counts what comes, and shows it in the end", async () => {
    const { follower, latest } = await following(1);
    follower.hold();
    for (let position = 2; position < 216; position++) latest().heard(event(position));
    vi.runOnlyPendingTimers();
    expect(positions(follower)).toEqual([1, 0]);
    expect(follower.state().held).toBe(214);
    follower.resume();
    expect(positions(follower)).toHaveLength(216);
    expect(follower.state().held).toBe(0);
  });

  it("goes on after the last heard event when the line was broken, and shows none twice", async () => {
    const { follower, latest, ears } = await following(1);
    latest().heard(event(2));
    latest().broken();
    expect(follower.state().connected).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(ears).toHaveLength(2);
    expect(latest().from).toBe(3);
    latest().heard(event(2));
    latest().heard(event(3));
    vi.runOnlyPendingTimers();
    expect(positions(follower)).toEqual([3, 2, 1, 0]);
  });

  it("keeps so many rows, and finds those it let go of again", async () => {
    const { follower, latest } = await following(50);
    for (let position = 51; position < 51 + KEPT; position++) latest().heard(event(position));
    vi.runOnlyPendingTimers();
    expect(positions(follower)).toHaveLength(KEPT);
    expect(follower.state().start).toBe(51);
  });
});
