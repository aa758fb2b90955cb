import type { Field } from "@/shared/forms/fields";
import { choices, DECLINES, type Request } from "../words";

export interface RequestAction {
  /** The last part of its address. */
  path: string;
  word: string;
  fields: Field[];
  about?: string;
}

const CONFIRM: RequestAction = {
  path: "confirm-identity",
  word: "Confirm identity",
  fields: [
    {
      name: "evidence",
      label: "How they proved who they are",
      kind: "line",
      hint: "Such as called back, known voice.",
    },
  ],
};

const RECTIFY: RequestAction = {
  path: "rectify",
  word: "Correct",
  about: "What is corrected is recorded as the answer to this request.",
  fields: [
    { name: "name", label: "Name", kind: "line", optional: true },
    { name: "email", label: "Another e-mail", kind: "line", optional: true },
    { name: "phone", label: "Another phone", kind: "line", optional: true },
  ],
};

const FULFIL: RequestAction = {
  path: "fulfil",
  word: "Fulfil",
  about: "What was asked for has been done, and the person was told. The request is closed.",
  fields: [],
};

const EXTEND: RequestAction = {
  path: "extend",
  word: "Extend",
  about: "The law allows more time once, before the first has run out. The person has to be told why.",
  fields: [{ name: "reason", label: "Reason", kind: "line" }],
};

const REFUSE: RequestAction = {
  path: "refuse",
  word: "Refuse",
  fields: [
    { name: "reason", label: "Reason", kind: "choice", choices: choices(DECLINES) },
    { name: "note", label: "Note", kind: "text", optional: true },
  ],
};

/** What may be done with a request now, in the order of use. An erasure is fulfilled by erasing. */
export function actionsOf(request: Request, isErased: boolean): RequestAction[] {
  const { state, kind, identityConfirmed, extended, overdue } = request;
  if (state !== "OPEN") return [];
  if (isErased) return [FULFIL, { ...REFUSE, fields: REFUSE.fields.slice(0, 1) }];
  return [
    ...(identityConfirmed ? [] : [CONFIRM]),
    ...(kind === "RECTIFICATION" ? [RECTIFY] : []),
    ...(kind === "ERASURE" ? [] : [FULFIL]),
    ...(extended || overdue ? [] : [EXTEND]),
    REFUSE,
  ];
}

/** What is sent for what was asked: contact points are a list. */
export function bodyOf(path: string, asked: Record<string, unknown>): Record<string, unknown> {
  if (path !== "rectify") return asked;
  const { email, phone, ...rest } = asked;
  const points = [
    ...(email ? [{ type: "EMAIL", value: email }] : []),
    ...(phone ? [{ type: "PHONE", value: phone }] : []),
  ];
  return { ...rest, ...(points.length > 0 ? { addContactPoints: points } : {}) };
}
