import type { Request } from "../words";

export const SHOWN = ["all", "open", "overdue", "fulfilled", "refused"] as const;

export interface RequestFilter {
  shown: (typeof SHOWN)[number];
  kind: Request["kind"] | "ALL";
}

const KINDS: Request["kind"][] = ["ACCESS", "ERASURE", "RECTIFICATION", "OBJECTION"];

export function fromUrl(search: URLSearchParams): RequestFilter {
  return {
    shown: SHOWN.find((each) => each === search.get("shown")) ?? "all",
    kind: KINDS.find((each) => each === search.get("kind")) ?? "ALL",
  };
}

export function toUrl({ shown, kind }: RequestFilter): Record<string, string> {
  return { ...(shown === "all" ? {} : { shown }), ...(kind === "ALL" ? {} : { kind }) };
}

const QUERIES = {
  all: {},
  open: { state: "OPEN" },
  overdue: { state: "OPEN", overdue: true },
  fulfilled: { state: "FULFILLED" },
  refused: { state: "REFUSED" },
} as const;

export function toQuery({ shown, kind }: RequestFilter) {
  return { ...QUERIES[shown], ...(kind === "ALL" ? {} : { kind }) };
}

/** A number that differs when something of the request that is shown has changed. */
export function versionOf({ state, extended, identityConfirmed, due }: Request): number {
  const answered = state === "OPEN" ? 0 : 1;
  return Date.parse(due) + 4 * answered + 2 * Number(extended) + Number(identityConfirmed);
}
