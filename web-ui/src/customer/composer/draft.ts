import type { Schemas } from "@/shared/api/client";
import type { Refused } from "@/shared/api/problem";
import type { Department } from "@/shared/session/useSession";
import type { Channel } from "./channels";

export type Contact = Schemas["TouchpointContact"];

/** What is being written about a customer: a contact that took place, or a note for colleagues. */
export interface Draft {
  mode: "record" | "note";
  channel: Channel;
  direction: "INBOUND" | "OUTBOUND";
  subject: string;
  text: string;
  /** A local moment such as `2026-11-25T14:02`; empty means now. */
  when: string;
  department: Department;
  /** Departments that may read a note; empty means only the one it is written for. */
  visibleTo: Department[];
}

export interface Kept {
  draft: Draft;
  at: string;
}

const KEEP = 7 * 24 * 3_600_000;
const LONGEST_SUBJECT = 300;

export function draftKey(login: string, customerId: string): string {
  return `annals-draft/${login}/${customerId}`;
}

/** Whether there is anything of a person's in it. */
export function hasWords(draft: Draft): boolean {
  return draft.subject.trim() !== "" || draft.text.trim() !== "";
}

/** A draft as it was kept; none if it is damaged or older than a week. */
export function restored(kept: string | null, now: Date): Kept | undefined {
  if (!kept) return undefined;
  try {
    const { draft, at } = JSON.parse(kept) as Kept;
    const fresh = now.getTime() - Date.parse(at) < KEEP;
    return fresh && draft && hasWords(draft) ? { draft, at } : undefined;
  } catch {
    return undefined;
  }
}

/** What is recorded of a draft. A note has no subject of its own: its first line is what the timeline shows. */
export function contactOf(draft: Draft): Contact {
  const occurredAt = draft.when ? { occurredAt: new Date(draft.when).toISOString() } : {};
  if (draft.mode === "record") {
    const { channel, direction, department } = draft;
    const subject = draft.subject.trim();
    return { channel, direction, department, subject, ...said(draft.text.trim()), ...occurredAt };
  }
  const text = draft.text.trim();
  const line = text.split("\n", 1)[0]?.trim() ?? "";
  const subject = line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1)}…` : line;
  return {
    channel: "NOTE",
    direction: "INTERNAL",
    department: draft.department,
    subject,
    ...said(subject === text ? "" : text),
    ...occurredAt,
    ...(draft.visibleTo.length ? { visibleTo: draft.visibleTo } : {}),
  };
}

const said = (body: string) => (body ? { body } : {});

const FIELDS = ["/channel", "/subject", "/body", "/department", "/occurredAt", "/visibleTo"];

/** Whether a field says what was refused. */
export function isAtField(refusal: Refused | undefined): boolean {
  return refusal?.code === "OCCURRED_IN_FUTURE" || FIELDS.some((field) => refusal?.fault(field));
}
