import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Row } from "./rows";
import { useAnchor } from "./useAnchor";

const HEIGHT = 36;

const lines = (keys: string[]) => keys.map((key) => ({ kind: "entry", key }) as Row);

/** A list of lines of one height, in a browser that scrolls at once and says so later, or never. */
function list(keys: string[]) {
  const element = document.createElement("div");
  const virtual = {
    measurementsCache: [] as { key: string; index: number; start: number; size: number; end: number; lane: number }[],
    scrollToOffset: (offset: number) => {
      element.scrollTop = offset;
    },
  };
  const measured = (shown: string[]) => {
    virtual.measurementsCache = shown.map((key, index) => {
      const start = index * HEIGHT;
      return { key, index, start, size: HEIGHT, end: start + HEIGHT, lane: 0 };
    });
    return { rows: lines(shown), indexes: new Map(shown.map((key, index) => [key, index])) };
  };
  const scroller = { current: element };
  const { rerender } = renderHook(({ rows, indexes }) => useAnchor(rows, indexes, virtual, scroller), {
    initialProps: measured(keys),
  });
  const show = (shown: string[]) => rerender(measured(shown));
  const seen = (key: string) =>
    (virtual.measurementsCache.find((item) => item.key === key)?.start ?? Number.NaN) - element.scrollTop;
  const scroll = (to: number, { told = true } = {}) => {
    element.scrollTop = to;
    if (told) element.dispatchEvent(new Event("scroll"));
  };
  return { element, show, seen, scroll };
}

const OLD = Array.from({ length: 40 }, (_, n) => `old ${n}`);
const OLDER = Array.from({ length: 40 }, (_, n) => `older ${n}`);

describe("a list in which somebody reads", () => {
  it("keeps its lines where they are when others are put in above", () => {
    const { show, seen, scroll } = list(OLD);
    scroll(300);
    const before = seen("old 10");
    show(["new 1", "new 2", ...OLD]);
    expect(seen("old 10")).toBe(before);
  });

  it("is not thrown back when older entries come while it is being scrolled", () => {
    const { element, show, scroll } = list(OLD);
    scroll(100);
    scroll(600, { told: false });
    show([...OLD, ...OLDER]);
    expect(element.scrollTop).toBe(600);
  });

  it("keeps its lines where they are when others are put in above while it is being scrolled", () => {
    const { show, seen, scroll } = list(OLD);
    scroll(100);
    scroll(600, { told: false });
    const before = seen("old 18");
    show(["new 1", "new 2", ...OLD]);
    expect(seen("old 18")).toBe(before);
  });

  it("shows what is new to whoever is at the top", () => {
    const { element, show } = list(OLD);
    show(["new 1", ...OLD]);
    expect(element.scrollTop).toBe(0);
  });
});
