import { useQuery } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";

export type Pipeline = Schemas["PipelineSummary"];

/** Asks for the pipelines, with their stages in their order. */
export function useAllPipelines() {
  const read = () => body(api.GET("/api/sales/pipelines", { params: { query: { limit: 200 } } }));
  return useQuery({ queryKey: ["sales", "pipelines"], queryFn: read, staleTime: 10 * 60_000 });
}

/** The pipelines; none until they are known. */
export function usePipelines(): Pipeline[] {
  return useAllPipelines().data?.entries ?? [];
}
