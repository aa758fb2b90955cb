import { describe, expect, it } from "vitest";
import { LARGEST_FILE, parseSample, readSample } from "./readSample";

const text = (content: string) => new TextEncoder().encode(content);

describe("the beginning of a file", () => {
  it("tells its characters, its delimiter and its columns", () => {
    const bytes = text("\uFEFFname;Ort\nMüller;Köln\n");
    expect(parseSample("kunden.csv", bytes.length, bytes)).toMatchObject({
      charset: "UTF-8",
      delimiter: ";",
      names: ["name", "Ort"],
      rows: [["Müller", "Köln"]],
      whole: true,
    });
  });

  it("from an old Windows is read in its characters", () => {
    const bytes = new Uint8Array([...text("name,city\nM"), 0xfc, ...text("ller,Bonn\n")]);
    const sample = parseSample("old.csv", bytes.length, bytes);
    expect(sample.charset).toBe("windows-1252");
    expect(sample.rows[0]).toEqual(["Müller", "Bonn"]);
  });

  it("leaves out the row at which it was cut", () => {
    const bytes = text("id,name\n1,Ana\n2,To");
    const sample = parseSample("long.csv", 5_000_000, bytes);
    expect(sample.rows).toEqual([["1", "Ana"]]);
    expect(sample.whole).toBe(false);
  });

  it("of nothing is refused, and a file that is too large before it is sent", async () => {
    expect(() => parseSample("none.csv", 0, text(""))).toThrow("none.csv has no row, not even a header.");
    const large = new File([], "large.csv");
    Object.defineProperty(large, "size", { value: LARGEST_FILE + 1 });
    await expect(readSample(large)).rejects.toThrow("large.csv is larger than 1 GiB");
  });
});
