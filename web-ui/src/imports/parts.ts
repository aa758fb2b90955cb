import type { Draft } from "./guess";
import type { Column } from "./guessShape";
import { type Mapping, toJson } from "./mapping";

export type Files = { rows?: File; lines?: File };

/** What a ready mapping says is what a person said. */
export function yours(fields: Mapping["fields"]): Draft["sure"] {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, "yours" as const]));
}

/** How the file is written, as the mapping says. */
export function writtenAs(mapping: Mapping | undefined) {
  if (!mapping) return {};
  return { charset: mapping.charset ?? "UTF-8", delimiter: mapping.delimiter ?? "," };
}

/** The zone of whoever imports: the likeliest of the file's clocks. */
export function hereZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** The mapping first: the server looks at it before it takes the file. */
export function formOf(mapping: Mapping, files: Files): FormData {
  const form = new FormData();
  form.append("mapping", new Blob([JSON.stringify(toJson(mapping))], { type: "application/json" }), "mapping.json");
  form.append("file", files.rows as File);
  if (mapping.kind === "ORDERS" && files.lines) form.append("lines", files.lines);
  return form;
}

type Words = Record<string, string[]>;

/** The words of both, each once; what was known before stays where it is. */
export function joined(before: Words, words: Words): Words {
  if (Object.entries(words).every(([column, all]) => all.every((word) => before[column]?.includes(word))))
    return before;
  const columns = [...new Set([...Object.keys(before), ...Object.keys(words)])];
  const of = (column: string) => [...new Set([...(before[column] ?? []), ...(words[column] ?? [])])];
  return Object.fromEntries(columns.map((column) => [column, of(column)]));
}

/** The columns with words from beyond the sample: first, for nobody has given them a meaning. */
export function withWords(columns: Column[], found: Words): Column[] {
  return columns.map((column) => ({
    ...column,
    words: [...new Set([...(found[column.name] ?? []), ...column.words])],
  }));
}
