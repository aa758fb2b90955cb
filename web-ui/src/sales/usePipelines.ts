import { useQuery } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";

export type Pipeline = Schemas["PipelineSummary"];

/** The pipelines, with their stages in their order. */
export function usePipelines(): Pipeline[] {
  const read = () => body(api.GET("/api/sales/pipelines", { params: { query: { limit: 200 } } }));
  return useQuery({ queryKey: ["sales", "pipelines"], queryFn: read, staleTime: 10 * 60_000 }).data?.entries ?? [];
}
