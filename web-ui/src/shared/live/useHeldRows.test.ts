import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { useHeldRows } from "./useHeldRows";

const identity = { id: (row: string) => row, version: () => 0 };
const list = (question: string, rows: string[]) =>
  renderHook((props: { question: string; rows: string[] }) => useHeldRows(props.question, props.rows, identity), {
    initialProps: { question, rows },
  });

it("rows stand still until the list is refreshed", () => {
  const { result, rerender } = list("open", ["a", "b"]);
  rerender({ question: "open", rows: ["new", "b"] });
  expect(result.current.rows.map((row) => row.id)).toEqual(["a", "b"]);
  expect(result.current.waiting).toBe(2);
  act(() => result.current.refresh());
  expect(result.current.rows.map((row) => row.id)).toEqual(["new", "b"]);
  expect(result.current.waiting).toBe(0);
});

it("another question is another list", () => {
  const { result, rerender } = list("open", ["a", "b"]);
  rerender({ question: "closed", rows: ["c"] });
  expect(result.current.rows.map((row) => row.id)).toEqual(["c"]);
  expect(result.current.waiting).toBe(0);
});
