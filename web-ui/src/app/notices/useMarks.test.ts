import { act, renderHook } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { useMarks } from "./useMarks";

const MARKS = { "mention 7": { at: "2026-11-20T10:00:00Z", state: "unread" } } as const;

beforeEach(() => localStorage.clear());

it("what one person has read is nobody else's", () => {
  const tom = renderHook(() => useMarks("tom"));
  const ana = renderHook(() => useMarks("ana"));
  expect(tom.result.current.marks).toBeUndefined();
  act(() => tom.result.current.change(() => MARKS));
  expect(tom.result.current.marks).toEqual(MARKS);
  expect(ana.result.current.marks).toBeUndefined();
});

it("another tab is told, and changes start from what that one left", () => {
  const here = renderHook(() => useMarks("tom"));
  localStorage.setItem("annals-notices-tom", JSON.stringify(MARKS));
  act(() => {
    window.dispatchEvent(new StorageEvent("storage"));
  });
  expect(here.result.current.marks).toEqual(MARKS);
  act(() => here.result.current.change((before) => ({ ...before, other: MARKS["mention 7"] })));
  expect(Object.keys(here.result.current.marks ?? {})).toEqual(["mention 7", "other"]);
});

it("what can't be read is as if it were not there", () => {
  localStorage.setItem("annals-notices-tom", "{broken");
  expect(renderHook(() => useMarks("tom")).result.current.marks).toBeUndefined();
});
