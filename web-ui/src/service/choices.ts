import { channelWord, DEPARTMENTS, words } from "@/shared/ui/words";
import { PRIORITIES } from "./Priority";

const choices = (values: readonly string[], word: (value: string) => string) =>
  values.map((value) => ({ value, label: word(value) }));

/** How people talk to each other; what systems send in comes by itself. */
const BY_PEOPLE = ["EMAIL", "PHONE", "CHAT", "SMS", "WHATSAPP", "FACEBOOK", "X", "FAX", "DIRECT_MAIL", "IN_PERSON"];

export const CHANNELS = choices(BY_PEOPLE, channelWord);
export const PRIORITY_CHOICES = choices(PRIORITIES, words);
export const TYPE_CHOICES = choices(["QUESTION", "INCIDENT", "PROBLEM", "SERVICE_REQUEST", "COMPLAINT"], words);
export const DEPARTMENT_CHOICES = choices(DEPARTMENTS, words);

/** A channel people can answer by: the same if possible, else mail. */
export function answerBy(channel: string): string {
  return BY_PEOPLE.includes(channel) ? channel : "EMAIL";
}
