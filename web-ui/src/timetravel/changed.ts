import type { Schemas } from "@/shared/api/client";
import { money } from "@/shared/ui/money";
import { calendarDay, clockTime, dateOnly } from "@/shared/ui/time";
import { channelWord, words } from "@/shared/ui/words";

export type Difference = Schemas["RecordDifference"];

/** A field as people call it, with what it was and what it became; nothing where there was nothing. */
export interface ChangedField {
  name: string;
  before: string | undefined;
  after: string | undefined;
}

/** What names are looked up by: those of colleagues, and those of stages. */
export interface Names {
  person(login: string): string;
  stage(key: string): string;
}

type Say = (value: unknown, names: Names) => string;

const text: Say = (value) => String(value);
const word: Say = (value) => words(String(value));
const time: Say = (value) => `${dateOnly(new Date(String(value)))}, ${clockTime(new Date(String(value)))}`;
const day: Say = (value) => calendarDay(String(value));
const person: Say = (value, names) => names.person(String(value));
const amount: Say = (value) => money(value as Schemas["Money"]);
const number: Say = (value) => Number(value).toLocaleString();
const percent: Say = (value) => `${value} %`;
const several: Say = (value) => `${(value as unknown[]).length.toLocaleString()}`;
const points: Say = (value) => (value as Schemas["ContactPoint"][]).map((point) => point.value).join(", ") || "–";

/** What people know a field as. What follows from other fields, or is for programs only, is absent. */
const FIELDS: Record<string, [name: string, say: Say]> = {
  subject: ["Subject", text],
  name: ["Name", text],
  kind: ["Kind", word],
  state: ["State", word],
  stage: ["Stage", (value, names) => names.stage(String(value))],
  amount: ["Amount", amount],
  probability: ["Probability", percent],
  expectedCloseDate: ["Close date", day],
  pipeline: ["Pipeline", text],
  priority: ["Priority", word],
  type: ["Type", word],
  category: ["Category", text],
  level: ["Escalated to level", number],
  awaits: ["Waits for", word],
  until: ["Until", time],
  resolution: ["Resolution", text],
  score: ["Rating", number],
  owner: ["Owner", person],
  customerName: ["Customer", text],
  contactPoints: ["Contact points", points],
  preferredChannel: ["Preferred channel", (value) => channelWord(String(value))],
  channel: ["Channel", (value) => channelWord(String(value))],
  language: ["Language", text],
  contactTime: ["Contact time", text],
  lastContactAt: ["Last contact", time],
  touchpoints: ["Contacts", number],
  conversation: ["Entries of the conversation", several],
  firstResponseAt: ["First response", time],
  lostReason: ["Lost because", word],
  competitor: ["Competitor", text],
  lostNote: ["Note", text],
  registeredAt: ["Customer since", time],
  openedAt: ["Opened", time],
  resolvedAt: ["Resolved", time],
  closedAt: ["Closed", time],
  externalId: ["External id", text],
  origin: ["Source", text],
};

const FOLLOWS = new Set([
  ...["actions", "version", "position", "visits", "secondsInStages", "inStageSince"],
  ...["dealId", "ticketId", "customerId", "survivor", "absorbed"],
]);

type Body = Record<string, unknown> | undefined;

/** The fields that differ, in the order in which people look at them. */
export function changedFields({ changes, before, after }: Difference, names: Names): ChangedField[] {
  const [was, became] = [before as Body, after as Body];
  const whole = changes.some(({ pointer }) => pointer === "");
  const touched = new Set(whole ? Object.keys(was ?? became ?? {}) : changes.map(({ pointer }) => partOf(pointer)));
  const order = Object.keys(FIELDS);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...touched]
    .filter((key) => !FOLLOWS.has(key))
    .sort((one, other) => place(one) - place(other))
    .map((key) => ({ name: nameOf(key), before: say(was, key, names), after: say(became, key, names) }))
    .filter((field) => field.before !== field.after);
}

function partOf(pointer: string): string {
  return (pointer.split("/")[1] ?? "").replaceAll("~1", "/").replaceAll("~0", "~");
}

function nameOf(key: string): string {
  return FIELDS[key]?.[0] ?? words(key.replace(/[A-Z]/g, (letter) => `_${letter}`));
}

function say(body: Body, key: string, names: Names): string | undefined {
  const value = body?.[key];
  if (value === undefined || value === null || value === "") return undefined;
  const known = FIELDS[key]?.[1];
  if (known) return known(value, names);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
