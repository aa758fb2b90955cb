import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";
import type { ProofStatus } from "./verdict";

export type Checkpoint = Schemas["ProofViewSignedCheckpoint"];

const PROOF = ["audit", "proof"];
const CHECKPOINTS = ["audit", "checkpoints"];
const CALM = 2_000;
const WATCHED = 400;
const PAGE = 50;

/** What is signed, and what the last check said; asked again as long as somebody looks, more often while it is checked. */
export function useProof() {
  return useQuery({
    queryKey: PROOF,
    queryFn: ({ signal }) => body(api.GET("/api/proof", { signal })),
    refetchInterval: (query) => (query.state.data?.lastCheck.state === "RUNNING" ? WATCHED : CALM),
    staleTime: 0,
  });
}

/** Has the whole log checked; how that stands is shown by the proof. */
export function useVerify() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST("/api/proof/verify")),
    onSuccess: (lastCheck) => {
      queries.setQueryData<ProofStatus>(PROOF, (proof) => proof && { ...proof, lastCheck });
      return queries.invalidateQueries({ queryKey: PROOF });
    },
  });
}

/** What was ever signed, the latest first. */
export function useCheckpoints() {
  return useInfiniteQuery({
    queryKey: CHECKPOINTS,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { limit: PAGE, ...(cursor ? { cursor } : {}) };
      return body(api.GET("/api/proof/checkpoints", { params: { query }, signal }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
