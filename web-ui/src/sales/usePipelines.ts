import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";
import { useMoment } from "@/shared/moment/useMoment";

export type Pipeline = Schemas["PipelineSummary"];

/** Asks for the pipelines, with their stages in their order. */
export function useAllPipelines() {
  const { isPast, asked } = useMoment();
  const read = () => body(api.GET("/api/sales/pipelines", { params: { query: { limit: 200, ...asked } } }));
  const queryKey = ["sales", "pipelines", ...(isPast ? [asked] : [])];
  return useQuery({ queryKey, queryFn: read, staleTime: 10 * 60_000, placeholderData: keepPreviousData });
}

/** The pipelines; none until they are known. */
export function usePipelines(): Pipeline[] {
  return useAllPipelines().data?.entries ?? [];
}
