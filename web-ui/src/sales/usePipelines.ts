import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import type { Asked } from "@/shared/moment/moment";
import { useMoment } from "@/shared/moment/useMoment";

export type Pipeline = Schemas["PipelineSummary"];

const LASTS = 10 * 60_000;

const read = (moment: Asked) => body(api.GET("/api/sales/pipelines", { params: { query: { limit: 200, ...moment } } }));

/**
 * Asks for the pipelines, with their stages in their order. In the past they are those of then, and those of now where
 * there were none yet: a deal that was dated back is older than its pipeline.
 */
export function useAllPipelines() {
  const { isPast, asked } = useMoment();
  const queryKey = ["sales", "pipelines"];
  const now = useQuery({ queryKey, queryFn: () => read({}), staleTime: LASTS });
  const then = useQuery({
    queryKey: [...queryKey, asked],
    queryFn: () => read(asked),
    staleTime: LASTS,
    enabled: isPast,
  });
  const old = isPast ? then.data : undefined;
  const data = useMemo(
    () => now.data && { ...now.data, entries: older(now.data.entries, old?.entries) },
    [now.data, old],
  );
  return { ...now, data };
}

function older(now: Pipeline[], then: Pipeline[] = []): Pipeline[] {
  return now.map((pipeline) => then.find((one) => one.pipeline === pipeline.pipeline) ?? pipeline);
}

/** The pipelines; none until they are known. */
export function usePipelines(): Pipeline[] {
  return useAllPipelines().data?.entries ?? [];
}
