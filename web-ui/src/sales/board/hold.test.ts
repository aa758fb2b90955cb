import { describe, expect, it } from "vitest";
import { holdStill } from "./hold";

const list = (ids: string) => ids.split("").map((dealId) => ({ dealId }));
const idOf = (item: { dealId: string }) => item.dealId;
const NOBODY = new Set<string>();
const held = (drawn: string, fresh: string, own: { has(dealId: string): boolean } = NOBODY) =>
  holdStill(list(drawn), list(fresh), idOf, own)
    .map(({ dealId }) => dealId)
    .join("");

describe("a column that somebody points at", () => {
  it("keeps its cards in their order, whatever order they should have", () => {
    expect(held("abc", "cba")).toBe("abc");
  });

  it("keeps what left, and lets what came wait", () => {
    expect(held("abc", "acx")).toBe("abcx");
    expect(held("abc", "xac")).toBe("abc");
  });

  it("grows below, as more of it is scrolled to", () => {
    expect(held("abc", "abcdef")).toBe("abcdef");
  });

  it("takes in what the person moves there, where it belongs", () => {
    expect(held("abc", "xabc", new Set("x"))).toBe("xabc");
    expect(held("abc", "abxc", new Set("x"))).toBe("abxc");
    expect(held("abc", "yaxbc", new Set("x"))).toBe("axbc");
    expect(held("abc", "abcx", new Set("x"))).toBe("abcx");
  });

  it("lets go of what the person moves away", () => {
    expect(held("abc", "ac", new Set("b"))).toBe("ac");
  });

  it("shows what is new about a card that stays", () => {
    const drawn = [{ dealId: "a", version: 1 }];
    expect(holdStill(drawn, [{ dealId: "a", version: 2 }], idOf, NOBODY)).toEqual([{ dealId: "a", version: 2 }]);
  });

  it("is filled if it was empty", () => {
    expect(held("", "ab")).toBe("ab");
  });

  it("looks the same however often it is drawn", () => {
    const own = new Set("x");
    const once = held("abc", "xcaz", own);
    expect(held(once, "xcaz", own)).toBe(once);
  });
});
