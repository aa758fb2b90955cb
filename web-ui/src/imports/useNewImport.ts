import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { Refused, sentence } from "@/shared/api/problem";
import { upload } from "@/shared/api/upload";
import type { Part } from "./draft";
import { placeOf } from "./faults";
import { columnsIn, type Draft, guessDraft, type Sample } from "./guess";
import { FIELDS, KINDS, type Kind, LINE_FIELDS } from "./kinds";
import { fromJson, type Mapping } from "./mapping";
import { type Files, formOf, hereZone, joined, withWords, writtenAs, yours } from "./parts";
import { readSample } from "./readSample";

export const STEPS = ["File", "Columns", "Check", "Run"] as const;
export type Step = (typeof STEPS)[number];

type Samples = { rows?: Sample; lines?: Sample };

/** The stages that deals can be in, of all pipelines. */
const STAGES = queryOptions({
  queryKey: ["imports", "stages"],
  queryFn: async ({ signal }) => {
    const pipelines = await body(api.GET("/api/sales/pipelines", { signal }));
    return [...new Set(pipelines.entries.flatMap((each) => each.stages.map((stage) => stage.key)))];
  },
});
const NONE: string[] = [];

const NO_FIELDS = { rows: [], lines: [] };
const FIELDS_OF = Object.fromEntries(
  KINDS.map((kind) => [kind, { rows: FIELDS[kind], lines: LINE_FIELDS }]),
) as unknown as Record<Kind, Record<Part, (typeof FIELDS)[Kind]>>;

/** By file and column, the words without a meaning that the check of the whole file came upon. */
type Found = Record<Part, Record<string, string[]>>;
const NOTHING: Found = { rows: {}, lines: {} };

/** A new import from the choice of a file to its upload. */
export function useNewImport(begun: (importId: string) => void) {
  const queries = useQueryClient();
  const stages = useQuery(STAGES).data ?? NONE;
  const [step, setStep] = useState<Step>("File");
  const [files, setFiles] = useState<Files>({});
  const [samples, setSamples] = useState<Samples>({});
  const [draft, setDraft] = useState<Draft>();
  const [trouble, setTrouble] = useState<string>();
  const [refusal, setRefusal] = useState<Refused>();
  const [sent, setSent] = useState<number>();
  const [found, setFound] = useState<Found>(NOTHING);

  async function attempt(work: () => Promise<void>) {
    setTrouble(undefined);
    setRefusal(undefined);
    await work().catch((error) => {
      if (error instanceof Refused) refused(error);
      else setTrouble(sentence(error));
    });
  }

  function refused(error: Refused) {
    setRefusal(error);
    const first = error.problem.errors?.[0]?.pointer;
    if (first) setStep(placeOf(first).setting === "source" ? "File" : "Columns");
  }

  async function guess(given: Samples, known: { kind?: Kind; source?: string }) {
    const ours = await queries.ensureQueryData(STAGES);
    if (given.rows) setDraft(guessDraft(given.rows, ours, { zone: hereZone(), ...known }, given.lines));
  }

  const choose = (part: keyof Files, file: File) =>
    attempt(async () => {
      const sample = await readSample(file, part === "lines" ? writtenAs(draft?.mapping) : {});
      const all = part === "rows" ? { rows: sample } : { ...samples, lines: sample };
      setFiles(part === "rows" ? { rows: file } : { ...files, lines: file });
      setSamples(all);
      setFound(NOTHING);
      await guess(all, part === "lines" && draft ? { kind: draft.mapping.kind, source: draft.mapping.source } : {});
    });

  /** Reads the file again in another charset or with another delimiter. */
  const rewrite = (written: { charset?: string; delimiter?: string }) =>
    attempt(async () => {
      if (!files.rows || !draft) return;
      const as = { ...writtenAs(draft.mapping), ...written };
      const rows = await readSample(files.rows, as);
      const all = { rows, ...(files.lines ? { lines: await readSample(files.lines, as) } : {}) };
      setSamples(all);
      await guess(all, { kind: draft.mapping.kind, source: draft.mapping.source });
    });

  const loadMapping = (file: File) =>
    attempt(async () => {
      const mapping = fromJson(await file.text(), KINDS);
      setDraft({ mapping, sure: yours(mapping.fields), lineSure: yours(mapping.lines?.fields ?? {}) });
      if (files.rows) {
        const as = writtenAs(mapping);
        setSamples({
          rows: await readSample(files.rows, as),
          ...(files.lines ? { lines: await readSample(files.lines, as) } : {}),
        });
      }
    });

  const run = () =>
    attempt(async () => {
      if (!draft || !files.rows) return;
      setSent(0);
      setStep("Run");
      try {
        const answer = await upload<Schemas["ImportAccepted"]>("/api/imports", formOf(draft.mapping, files), setSent);
        await queries.invalidateQueries({ queryKey: ["imports"] });
        begun(answer.importId);
      } catch (error) {
        setStep("Check");
        throw error;
      } finally {
        setSent(undefined);
      }
    });

  const columns = useMemo(() => {
    const nullWords = draft?.mapping.nullWords ?? [];
    const of = (part: Part) => {
      const sample = samples[part];
      return sample ? withWords(columnsIn(sample, nullWords), found[part]) : [];
    };
    return { rows: of("rows"), lines: of("lines") };
  }, [samples, draft?.mapping.nullWords, found]);
  const foundWords = useCallback(
    (part: Part, words: Record<string, string[]>) =>
      setFound((before) => {
        const now = joined(before[part], words);
        return now === before[part] ? before : { ...before, [part]: now };
      }),
    [],
  );

  return {
    step,
    setStep,
    files,
    samples,
    draft,
    setDraft,
    trouble,
    faults: refusal?.problem.errors ?? [],
    refusal,
    sent,
    stages,
    columns,
    foundWords,
    fields: draft ? FIELDS_OF[draft.mapping.kind] : NO_FIELDS,
    choose,
    rewrite,
    loadMapping,
    run,
    setKind: (kind: Kind) =>
      attempt(() => guess(samples, { kind, ...(draft ? { source: draft.mapping.source } : {}) })),
    setMapping: (part: Partial<Mapping>) => draft && setDraft({ ...draft, mapping: { ...draft.mapping, ...part } }),
  };
}

export type NewImport = ReturnType<typeof useNewImport>;
