import { useMemo } from "react";
import { usePipelines } from "@/sales/usePipelines";
import { useNameOf } from "@/shared/people/usePeople";
import { words } from "@/shared/ui/words";
import type { Names } from "./changed";

/** What people and stages are called. */
export function useNames(): Names {
  const person = useNameOf();
  const pipelines = usePipelines();
  return useMemo(() => {
    const stages = new Map(pipelines.flatMap(({ stages }) => stages.map((stage) => [stage.key, stage.name])));
    return { person, stage: (key) => stages.get(key) ?? words(key) };
  }, [person, pipelines]);
}
