import { describe, expect, it } from "vitest";
import { type Checked, check, type Question } from "./check";
import type { Field } from "./kinds";

const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  word: name,
  needed: true,
  shape: "text",
  known: [],
  ...more,
});

const fields = [field("name"), field("priority", { shape: "choice", choices: ["HIGH", "LOW"] })];
const table = { fields: { name: { column: "Name" }, priority: { column: "Urgency", translate: { urgent: "HIGH" } } } };
const question: Question = {
  mapping: { source: "s", kind: "TICKETS", ...table },
  table,
  fields,
  names: ["Name", "Urgency"],
  stages: [],
};

/** The bytes in pieces of a size, as a large file is read. */
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

const looked = (text: string | Uint8Array, size = 7, asked = question, tell = (_: Checked) => {}) =>
  check(inPieces(typeof text === "string" ? new TextEncoder().encode(text) : text, size), asked, tell);

describe("the check of a whole file", () => {
  it("finds what is wrong far below the beginning, with its row", async () => {
    const good = "Ana,urgent\n".repeat(5_000);
    const checked = await looked(`Name,Urgency\n${good}Tom,whenever\n,urgent\n`, 1_000);
    expect(checked.rows).toBe(5_002);
    expect(checked.rejected).toBe(2);
    expect(checked.faults.map((fault) => fault.row)).toEqual([5_001, 5_002]);
    expect(checked.words).toEqual({ Urgency: ["whenever"] });
  });

  it("reads the same however the file is cut: in letters, line ends and quotation marks", async () => {
    const text = '\uFEFFName,Urgency\r\n"Müller, ""K""",urgent\r\n"two\r\nlines",soon\r\n\r\nLast,urgent';
    const whole = await looked(text, 1_000);
    expect(whole).toMatchObject({ rows: 3, rejected: 1, words: { Urgency: ["soon"] } });
    for (let size = 1; size < 20; size++) expect(await looked(text, size), `pieces of ${size}`).toEqual(whole);
  });

  it("reads the file's own characters and marks", async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("Name;Urgency\nK"),
      0xf6,
      ...new TextEncoder().encode("ln;g\n"),
    ]);
    const mapping = { ...question.mapping, charset: "windows-1252", delimiter: ";" };
    const asked = { ...question, mapping, names: ["Name", "Urgency"] };
    expect(await looked(bytes, 3, asked)).toMatchObject({ rows: 1, words: { Urgency: ["g"] } });
  });

  it("tells after each piece how far it is, and keeps few of many faults", async () => {
    const told: Checked[] = [];
    const text = `Name,Urgency\n${"Ana,never\n".repeat(100)}`;
    const checked = await looked(text, 100, question, (now) => told.push(now));
    expect(told.map((now) => now.read)).toEqual(Array.from(told, (_, at) => Math.min(text.length, (at + 1) * 100)));
    expect(told.every((now, at) => at === 0 || now.rows >= (told[at - 1]?.rows ?? 0))).toBe(true);
    expect(checked.rejected).toBe(100);
    expect(checked.faults).toHaveLength(5);
  });

  it("gives up on a row that never ends instead of keeping the rest of the file", async () => {
    const endless = `Name,Urgency\n"never closed${"\n".repeat(9_000_000)}`;
    await expect(looked(endless, 4_000_000)).rejects.toThrow("A row never ends");
  });
});
