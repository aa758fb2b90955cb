import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { downloaded, save } from "@/shared/api/download";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { useLiveQuery } from "@/shared/live/useLiveQuery";

export type Subject = Schemas["SubjectView"];
export type Hold = Schemas["LegalHoldView"];
export type Read = Schemas["PersonalRead"];
export type Erasure = Schemas["ErasureView"];

/** Everything about what somebody may ask of us and what came of it. */
export function useSubject(customerId: string) {
  return useLiveQuery<Subject>(
    ["privacy", "subject", customerId],
    (atLeast, signal) => {
      const params = { path: { customerId }, query: atLeast ? { atLeast } : {} };
      return body(api.GET("/api/privacy/subjects/{customerId}", { params, signal }));
    },
    (change) => change.customerId === customerId || change.subject === customerId,
  );
}

const PAGE = 50;

/** Who was shown what is known of somebody, between two days; the latest first. */
export function useReads(customerId: string, from: string, to: string) {
  return useInfiniteQuery({
    queryKey: ["reads", customerId, from, to],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { limit: PAGE, ...days(from, to), ...(cursor ? { cursor } : {}) };
      return body(
        api.GET("/api/privacy/subjects/{customerId}/reads", { params: { path: { customerId }, query }, signal }),
      );
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // Looking is being read again: it is asked when somebody wants to know, and not by itself.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
}

/** From the beginning of one day to the end of another, here. */
export function days(from: string, to: string): { from?: string; to?: string } {
  const next = to ? new Date(`${to}T00:00`) : undefined;
  next?.setDate(next.getDate() + 1);
  return {
    ...(from ? { from: new Date(`${from}T00:00`).toISOString() } : {}),
    ...(next ? { to: next.toISOString() } : {}),
  };
}

/** All data of a person as a zip. The file is made anew each time and lies nowhere. */
export function useExport(customerId: string) {
  const carryOut = useCallback(
    async (asked: Schemas["Export"], key: string) => {
      const params = { path: { customerId } };
      const headers = commandHeaders(key);
      const sent = api.POST("/api/privacy/subjects/{customerId}/export", {
        params,
        headers,
        body: asked,
        parseAs: "blob",
      });
      return downloaded(sent);
    },
    [customerId],
  );
  const command = useCommand(carryOut);
  async function take(requestId?: string) {
    const name = `personal-data-${customerId.slice(0, 8)}.zip`;
    const done = await command.send(requestId ? { requestId } : {});
    if (done) save(done.file, name);
    return done && { name, size: done.file.size };
  }
  return { ...command, take };
}
