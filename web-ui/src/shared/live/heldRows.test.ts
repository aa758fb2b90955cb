import { describe, expect, it } from "vitest";
import { fresh, hold, longestRise } from "./heldRows";

interface Row {
  id: string;
  version: number;
}
const identity = { id: (row: Row) => row.id, version: (row: Row) => row.version };
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id, version: 0 }));
const shown = fresh(rows("a", "b", "c"), identity).shown;
const ids = (held: { id: string }[]) => held.map((row) => row.id).join("");

describe("a list under the pointer", () => {
  it("changes values where they are", () => {
    const held = hold(shown, [{ id: "a", version: 0 }, { id: "b", version: 3 }, ...rows("c")], identity);
    expect(held.shown.map((row) => row.changed)).toEqual([0, 1, 0]);
    expect(held.shown[1]?.row.version).toBe(3);
    expect(held.waiting).toBe(0);
  });

  it("keeps a row that no longer fits, and says that something waits", () => {
    const held = hold(shown, rows("a", "c"), identity);
    expect(ids(held.shown)).toBe("abc");
    expect(held.shown.map((row) => row.gone)).toEqual([false, true, false]);
    expect(held.waiting).toBe(1);
  });

  it("takes a row back that fits again, and highlights it", () => {
    const held = hold(hold(shown, rows("a", "c"), identity).shown, rows("a", "b", "c"), identity);
    expect(held.shown[1]).toMatchObject({ gone: false, changed: 1 });
    expect(held.waiting).toBe(0);
  });

  it("lets a row that belongs in between wait", () => {
    const held = hold(shown, rows("new", "a", "b", "c"), identity);
    expect(ids(held.shown)).toBe("abc");
    expect(held.waiting).toBe(1);
  });

  it("adds the next page at the end, which waits for nobody", () => {
    const held = hold(shown, rows("a", "b", "c", "d", "e"), identity);
    expect(ids(held.shown)).toBe("abcde");
    expect(held.waiting).toBe(0);
  });

  it("does not move a row to its new place, and counts it", () => {
    const held = hold(shown, rows("c", "a", "b"), identity);
    expect(ids(held.shown)).toBe("abc");
    expect(held.waiting).toBe(1);
  });

  it("shows what came when everything that was shown is gone", () => {
    const held = hold(shown, rows("x"), identity);
    expect(ids(held.shown)).toBe("abcx");
    expect(held.waiting).toBe(3);
  });
});

it("the longest rise is what need not move", () => {
  expect(longestRise([])).toBe(0);
  expect(longestRise([0, 1, 2])).toBe(3);
  expect(longestRise([2, 0, 1])).toBe(2);
  expect(longestRise([3, 2, 1])).toBe(1);
});
