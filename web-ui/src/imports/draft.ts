import type { Draft } from "./guess";
import { type Sureness, sourceFor } from "./guessMapping";
import type { Column } from "./guessShape";
import { type Field, fieldOf } from "./kinds";
import { columnsOf, fieldsOf, fromColumns, type Mapping, type Source, type Table } from "./mapping";

/** Which of a mapping's two tables: of the rows, or of their lines in a second file. */
export type Part = "rows" | "lines";

export function tableOf(mapping: Mapping, part: Part): Table {
  return part === "rows" ? mapping : (mapping.lines ?? { fields: {} });
}

export function sureOf(draft: Draft, part: Part): Record<string, Sureness> {
  return part === "rows" ? draft.sure : draft.lineSure;
}

function withFields(draft: Draft, part: Part, fields: Record<string, Source>, touched: string[]): Draft {
  const sure = { ...sureOf(draft, part), ...Object.fromEntries(touched.map((name) => [name, "yours" as const])) };
  return part === "rows"
    ? { ...draft, mapping: { ...draft.mapping, fields }, sure }
    : { ...draft, mapping: { ...draft.mapping, lines: { ...draft.mapping.lines, fields } }, lineSure: sure };
}

/** A column becomes these fields and no others; texts are put together, other fields change their column. */
export function become(
  draft: Draft,
  part: Part,
  fields: readonly Field[],
  column: Column,
  names: readonly string[],
  stages: readonly string[],
): Draft {
  const table = tableOf(draft.mapping, part);
  const before = fieldsOf(table, column.name);
  const changed = { ...table.fields };
  const added = names.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !names.includes(name));
  for (const name of added) {
    const field = fieldOf(fields, name);
    if (!field) continue;
    const there = changed[name];
    const joined = there && field.joins ? columnsOf(there) : [];
    changed[name] =
      there && joined.length > 0
        ? fromColumns(there, [...joined, column.name])
        : sourceFor(field, column, stages).source;
  }
  for (const name of removed) {
    const source = changed[name] as Source;
    const rest = columnsOf(source).filter((each) => each !== column.name);
    if (rest.length > 0) changed[name] = fromColumns(source, rest);
    else delete changed[name];
  }
  return withFields(draft, part, changed, [...added, ...removed]);
}

/** Changes where a field's value comes from; nothing takes the field away. */
export function change(draft: Draft, part: Part, name: string, source: Source | undefined): Draft {
  const { [name]: _, ...rest } = tableOf(draft.mapping, part).fields;
  return withFields(draft, part, source ? { ...tableOf(draft.mapping, part).fields, [name]: source } : rest, [name]);
}

/**
 * Says what a word of the file means; the empty word means no value, nothing that it has no meaning yet. The other words
 * of the column keep the meaning that they have.
 */
export function translate(
  draft: Draft,
  part: Part,
  name: string,
  words: readonly string[],
  word: string,
  ours: string | undefined,
): Draft {
  const source = tableOf(draft.mapping, part).fields[name] ?? {};
  const { [word]: _, ...rest } = source.translate ?? Object.fromEntries(words.map((each) => [each, each]));
  return change(draft, part, name, { ...source, translate: ours === undefined ? rest : { ...rest, [word]: ours } });
}
