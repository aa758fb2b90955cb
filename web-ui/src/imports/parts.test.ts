import { describe, expect, it } from "vitest";
import type { Column } from "./guessShape";
import { joined, withWords } from "./parts";

describe("words from beyond the beginning of a file", () => {
  it("are added to what was found before, each once; nothing new changes nothing", () => {
    const before = { stage: ["Hot"] };
    expect(joined(before, { stage: ["Hot", "Cold"], kind: ["Guild"] })).toEqual({
      stage: ["Hot", "Cold"],
      kind: ["Guild"],
    });
    expect(joined(before, { stage: ["Hot"] })).toBe(before);
    expect(joined(before, {})).toBe(before);
  });

  it("stand before the words of the beginning, of which most have their meaning", () => {
    const columns = [
      { name: "stage", words: ["Won", "Hot"] },
      { name: "kind", words: ["Firm"] },
    ] as Column[];
    expect(withWords(columns, { stage: ["Hot"] }).map((column) => column.words)).toEqual([["Hot", "Won"], ["Firm"]]);
  });
});
