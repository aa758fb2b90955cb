import { Select, Title } from "@mantine/core";
import { words } from "@/shared/ui/words";
import { change, type Part, tableOf, translate } from "./draft";
import type { Draft } from "./guess";
import { choicesOf } from "./guessMapping";
import styles from "./imports.module.css";
import type { Field } from "./kinds";
import { columnsOf, type Source } from "./mapping";
import type { NewImport } from "./useNewImport";

const NOTHING = " ";
const MOST = 60;

interface Props {
  make: NewImport;
  part: Part;
}

/** What the file's words for states, stages and the like are in ours, word by word. */
export function WordsForm({ make, part }: Props) {
  const { fields } = tableOf((make.draft as Draft).mapping, part);
  const told = make.fields[part].filter(
    (field) =>
      columnsOf(fields[field.name] ?? {}).length === 1 &&
      (choicesOf(field, make.stages) || fields[field.name]?.translate),
  );
  return told.map((field) => (
    <Meaning key={field.name} make={make} part={part} field={field} source={fields[field.name] as Source} />
  ));
}

function Meaning({ make, part, field, source }: Props & { field: Field; source: Source }) {
  const draft = make.draft as Draft;
  const column = make.columns[part].find((each) => each.name === columnsOf(source)[0]);
  const inFile = column?.words.slice(0, MOST) ?? [];
  const choices = [
    ...new Set([...(choicesOf(field, make.stages) ?? []), ...Object.values(source.translate ?? {})]),
  ].filter(Boolean);
  const data = [
    ...choices.map((choice) => ({ value: choice, label: field.shape === "country" ? choice : words(choice) })),
    ...(field.needed ? [] : [{ value: NOTHING, label: "No value" }]),
  ];
  const meant = (word: string) => {
    const ours = source.translate ? source.translate[word] : word.toUpperCase().replaceAll(/[- ]/g, "_");
    return ours === "" ? NOTHING : (ours ?? null);
  };
  const say = (word: string, ours: string | null) =>
    make.setDraft(translate(draft, part, field.name, inFile, word, ours === null ? undefined : ours.trim()));
  const otherwise = (ours: string | null) => {
    const { otherwise: _, ...rest } = source;
    make.setDraft(change(draft, part, field.name, ours === null ? rest : { ...rest, otherwise: ours.trim() }));
  };
  return (
    <section className={styles.panel} aria-label={`Words for ${field.word}`}>
      <Title order={2} mb="sm">
        {field.word}: what {column?.name} says
      </Title>
      <div className={styles.grid}>
        {inFile.map((word) => (
          <Select
            key={word}
            label={word}
            placeholder="Say what it means"
            value={meant(word)}
            data={data}
            searchable={data.length > 8}
            clearable
            onChange={(ours) => say(word, ours)}
          />
        ))}
        <Select
          label="Any other word (optional)"
          placeholder="Reject such a row"
          value={source.otherwise === undefined ? null : source.otherwise || NOTHING}
          data={data}
          clearable
          onChange={otherwise}
        />
      </div>
    </section>
  );
}
