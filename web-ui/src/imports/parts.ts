import type { Draft } from "./guess";
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
