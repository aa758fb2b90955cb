import { describe, expect, it } from "vitest";
import { type BoardFilter, counted, fromUrl, toQuery, toUrl, whyGone } from "./filter";

const all: BoardFilter = { state: "ALL", isLate: false };

describe("the part of the board that is shown", () => {
  it("is all of it, unless the address says otherwise", () => {
    expect(fromUrl(new URLSearchParams("state=LOST"))).toEqual(all);
    expect(toQuery(all)).toEqual({});
  });

  it("goes into the address and comes back", () => {
    const filter: BoardFilter = { state: "IN_TRANSIT", isLate: true };
    expect(fromUrl(new URLSearchParams(toUrl(filter)))).toEqual(filter);
    expect(toQuery(filter)).toEqual({ state: "IN_TRANSIT", late: true });
  });

  it("is counted, with what is late of it", () => {
    const chips = counted([
      { state: "PLACED", orders: 21, late: 20 },
      { state: "DELIVERED", orders: 4, late: 2 },
    ]);
    expect(chips[0]).toEqual({ state: "ALL", orders: 25, late: 22 });
    expect(chips.find((chip) => chip.state === "RETURNED")).toEqual({ state: "RETURNED", orders: 0, late: 0 });
  });
});

it("an order that no longer fits says why", () => {
  expect(whyGone({ state: "DELIVERED", late: true }, { state: "IN_TRANSIT", isLate: false })).toBe("Now delivered");
  expect(whyGone({ state: "PLACED", late: false }, { state: "ALL", isLate: true })).toBe("No longer late");
  expect(whyGone({ state: "PLACED", late: false }, all)).toBe("Now further down");
});
