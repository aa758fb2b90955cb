import type { Schemas } from "@/shared/api/client";
import { DEPARTMENTS } from "@/shared/ui/words";

export type TrailEntry = Schemas["TrailEntry"];

/** What is searched for on the trail; all of it has to fit, and what is empty fits everything. */
export interface TrailFilter {
  /** A login, or the id of a program's token. */
  actor: string;
  department: string;
  recordType: string;
  recordId: string;
  customerId: string;
  /** Without `crm.` and without revision. */
  type: string;
  importId: string;
  /** Whether the two moments mean when it happened or when it was recorded. */
  clock: "happened" | "recorded";
  /** Moments as the browser's field for local time gives them. */
  since: string;
  until: string;
}

const TEXTS = [
  "actor",
  "department",
  "recordType",
  "recordId",
  "customerId",
  "type",
  "importId",
  "since",
  "until",
] as const;

export const EVERYTHING: TrailFilter = {
  actor: "",
  department: "",
  recordType: "",
  recordId: "",
  customerId: "",
  type: "",
  importId: "",
  clock: "happened",
  since: "",
  until: "",
};

/** The sorts of records there are, as the trail calls them. */
export const RECORD_TYPES = [
  "customer",
  "deal",
  "pipeline",
  "ticket",
  "order",
  "shipment",
  "request",
  "consent",
  "consent-text",
  "legal-hold",
  "subject",
  "erasure",
  "person",
  "sign-in",
  "token",
  "read-model",
];

export function fromUrl(search: URLSearchParams): TrailFilter {
  const filter = { ...EVERYTHING };
  for (const name of TEXTS) filter[name] = search.get(name) ?? "";
  if (!DEPARTMENTS.some((each) => each === filter.department)) filter.department = "";
  for (const name of ["since", "until"] as const) if (Number.isNaN(Date.parse(filter[name]))) filter[name] = "";
  return { ...filter, clock: search.get("clock") === "recorded" ? "recorded" : "happened" };
}

export function toUrl(filter: TrailFilter): Record<string, string> {
  const said = TEXTS.filter((name) => filter[name]).map((name) => [name, filter[name]]);
  const timed = filter.clock === "recorded" && (filter.since || filter.until);
  return { ...Object.fromEntries(said), ...(timed ? { clock: "recorded" } : {}) };
}

export function toQuery(filter: TrailFilter) {
  const { since, until, type, department, ...rest } = filter;
  const [from, to] =
    filter.clock === "recorded" ? (["recordedFrom", "recordedTo"] as const) : (["from", "to"] as const);
  return {
    ...(rest.actor ? { actor: rest.actor } : {}),
    ...(department ? { department: department as NonNullable<TrailEntry["department"]> } : {}),
    ...(rest.recordType ? { recordType: rest.recordType } : {}),
    ...(rest.recordId ? { recordId: rest.recordId } : {}),
    ...(rest.customerId ? { customerId: rest.customerId } : {}),
    ...(type ? { type: type.startsWith("crm.") ? type : `crm.${type}` } : {}),
    ...(rest.importId ? { importId: rest.importId } : {}),
    ...(since ? { [from]: new Date(since).toISOString() } : {}),
    ...(until ? { [to]: new Date(until).toISOString() } : {}),
  };
}

const PATHS: Record<string, string> = {
  customer: "/customers",
  deal: "/sales/deals",
  ticket: "/service/tickets",
  order: "/logistics/orders",
  shipment: "/logistics/shipments",
};

/** The page of the record that an event happened to, if it has one. */
export function pageOf({ type, recordType, recordId, customerId }: TrailEntry): string | undefined {
  if (type.startsWith("crm.privacy.")) return customerId && `/privacy/${customerId}`;
  const path = PATHS[recordType];
  return path && `${path}/${recordId}`;
}
