import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";

export type Colleague = Schemas["Colleague"];

const PAGE = 200;

async function everybody(): Promise<Colleague[]> {
  const people: Colleague[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { limit: PAGE, ...(cursor ? { cursor } : {}) };
    const page = await body(api.GET("/api/people", { params: { query } }));
    people.push(...page.entries);
    if (!page.nextCursor) return people;
    cursor = page.nextCursor;
  }
}

/** Everybody who may sign in, to choose from and to name. */
export function usePeople(): Colleague[] {
  return useQuery({ queryKey: ["people"], queryFn: everybody, staleTime: 10 * 60_000 }).data ?? [];
}

/** Names people by their logins; owners from other systems are no colleagues here and stay as they were written. */
export function useNameOf(): (login: string) => string {
  const people = usePeople();
  return useCallback((login) => people.find((person) => person.login === login)?.name ?? login, [people]);
}
