import { expect, it } from "vitest";
import { outcome } from "./outcome";

const done = { state: "DONE" as const, rows: 8800, recorded: 0, unchanged: 0, incomplete: 0, rejected: 0 };

it("says that a file brings nothing new", () => {
  expect(outcome({ ...done, unchanged: 8800 })).toEqual({
    tone: "info",
    text: "Nothing new: all 8,800 rows were imported before.",
  });
});

it("takes an import without any accepted row for a fault", () => {
  expect(outcome({ ...done, rejected: 8800 })).toEqual({
    tone: "danger",
    text: "Nothing was recorded: all 8,800 rows were rejected.",
  });
  expect(outcome({ ...done, rows: 0 }).tone).toBe("danger");
});

it("counts what was recorded, was there, was rejected and was left out", () => {
  expect(outcome({ ...done, recorded: 8000, unchanged: 700, rejected: 100, incomplete: 3 }).text).toBe(
    "8,000 rows were recorded, 700 imported before, 100 rejected; of 3 something was left out.",
  );
  expect(outcome({ ...done, rows: 1, recorded: 1 })).toEqual({ tone: "success", text: "1 row was recorded." });
});

it("says how to go on after an import that failed", () => {
  const failed = outcome({ ...done, state: "FAILED", message: "The database was away." });
  expect(failed.text).toBe("The database was away. Import the same file again: it goes on where it ended.");
});
