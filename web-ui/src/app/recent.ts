import type { Schemas } from "@/shared/api/client";

/** A record as the search shows it. */
export type FoundRecord = Schemas["FoundEntry"];

const MOST = 8;

/** Per person, so that whoever signs in next does not see where the last one was. */
const key = (person: string) => `annals-recent-${person}`;

let person = "";

export function recentOf(login: string): FoundRecord[] {
  person = login;
  try {
    return JSON.parse(localStorage.getItem(key(login)) ?? "[]");
  } catch {
    return [];
  }
}

export function remember(record: FoundRecord) {
  const rest = recentOf(person).filter((known) => known.link !== record.link);
  localStorage.setItem(key(person), JSON.stringify([record, ...rest].slice(0, MOST)));
}
