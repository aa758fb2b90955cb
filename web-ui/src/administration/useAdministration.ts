import { type QueryKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";

export type Person = Schemas["Person"];
export type Token = Schemas["Token"];
export type TokenMade = Schemas["TokenMade"];
export type KnownRole = Schemas["RoleKnown"];
export type RoleRoute = Schemas["RoleRoute"];
export type ReadModel = Schemas["ReadModelStatus"];
export type Rebuild = Schemas["RebuildProgress"];

const PEOPLE = ["administration", "people"];
const ROLES = ["administration", "roles"];
const TOKENS = ["administration", "tokens"];
const STATUS = ["administration", "status"];
const EVERY_TWO_SECONDS = 2000;

/** All pages of a short list. */
async function all<T>(
  page: (query: { cursor?: string }) => Promise<{ entries: T[]; nextCursor?: string }>,
): Promise<T[]> {
  const entries: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const next = await page(cursor ? { cursor } : {});
    entries.push(...next.entries);
    if (!next.nextCursor) return entries;
    cursor = next.nextCursor;
  }
}

export function usePersons() {
  return useQuery({
    queryKey: PEOPLE,
    queryFn: ({ signal }) => all((query) => body(api.GET("/api/administration/people", { params: { query }, signal }))),
  });
}

/** Every role, with what it may do and who has it. */
export function useRoles() {
  return useQuery({
    queryKey: ROLES,
    queryFn: async ({ signal }) => (await body(api.GET("/api/administration/roles", { signal }))).entries,
  });
}

export function useTokens() {
  return useQuery({
    queryKey: TOKENS,
    queryFn: ({ signal }) => all((query) => body(api.GET("/api/administration/tokens", { params: { query }, signal }))),
    staleTime: 0,
  });
}

/** How the read models stand; asked every two seconds as long as somebody looks. */
export function useStatus() {
  return useQuery({
    queryKey: STATUS,
    queryFn: ({ signal }) => body(api.GET("/api/status", { signal })),
    refetchInterval: EVERY_TWO_SECONDS,
    staleTime: 0,
  });
}

/** Something that an administrator does; afterwards the list that it changes is asked anew. */
function useAction<Input, Result>(changed: QueryKey[], act: (input: Input) => Promise<Result>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export const useAddPerson = () =>
  useAction([PEOPLE, ROLES, ["people"]], (wanted: Schemas["PeopleAdd"]) =>
    body(api.POST("/api/administration/people", { body: wanted })),
  );

const one = (personId: string) => ({ params: { path: { personId } } });

export const useSetPassword = (personId: string) =>
  useAction([PEOPLE], (password: string) =>
    body(api.POST("/api/administration/people/{personId}/set-password", { ...one(personId), body: { password } })),
  );

export const useAssignRoles = (personId: string) =>
  useAction([PEOPLE, ROLES], (roles: Person["roles"]) =>
    body(api.POST("/api/administration/people/{personId}/assign-roles", { ...one(personId), body: { roles } })),
  );

export const useDisable = (personId: string) =>
  useAction([PEOPLE, ROLES, ["people"]], () =>
    body(api.POST("/api/administration/people/{personId}/disable", one(personId))),
  );

export const useEnable = (personId: string) =>
  useAction([PEOPLE, ROLES, ["people"]], () =>
    body(api.POST("/api/administration/people/{personId}/enable", one(personId))),
  );

export const useMakeToken = () =>
  useAction([TOKENS], (wanted: Schemas["TokenMake"]) => body(api.POST("/api/administration/tokens", { body: wanted })));

export const useRevoke = (tokenId: string) =>
  useAction([TOKENS], () =>
    body(api.DELETE("/api/administration/tokens/{tokenId}", { params: { path: { tokenId } } })),
  );

export const useRebuild = (readModel: string) =>
  useAction([STATUS], (hold: boolean) =>
    body(
      api.POST("/api/administration/read-models/{readModel}/rebuild", {
        params: { path: { readModel }, query: { hold } },
      }),
    ),
  );

export const useSwitchRebuild = (readModel: string) =>
  useAction([STATUS], () =>
    body(api.POST("/api/administration/read-models/{readModel}/rebuild/switch", { params: { path: { readModel } } })),
  );

export const useCancelRebuild = (readModel: string) =>
  useAction([STATUS], () =>
    body(api.POST("/api/administration/read-models/{readModel}/rebuild/cancel", { params: { path: { readModel } } })),
  );

export const useRetry = (readModel: string) =>
  useAction([STATUS], () =>
    body(api.POST("/api/administration/read-models/{readModel}/retry", { params: { path: { readModel } } })),
  );
