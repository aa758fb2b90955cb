import type { Field } from "@/shared/forms/fields";
import { channelWord } from "@/shared/ui/words";
import { KINDS, LAWS } from "../words";

const CHANNELS = ["EMAIL", "PHONE", "WEB_FORM", "DIRECT_MAIL", "IN_PERSON", "CHAT", "FAX"];

/** What has to be known of a request when it comes in. */
export function receiveFields(today: string): Field[] {
  return [
    {
      name: "kind",
      label: "Asks for",
      kind: "choice",
      choices: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
    },
    {
      name: "law",
      label: "By which law",
      kind: "choice",
      initial: "GDPR",
      choices: LAWS.map((law) => ({ value: law, label: law })),
      hint: "It decides until when the answer is due.",
    },
    { name: "receivedOn", label: "Received on", kind: "day", initial: today, hint: "The time to answer begins here." },
    {
      name: "channel",
      label: "Came by",
      kind: "choice",
      optional: true,
      choices: CHANNELS.map((value) => ({ value, label: channelWord(value) })),
    },
    { name: "note", label: "In their words", kind: "text", optional: true },
  ];
}

/** Days of requests are those of UTC, so that none lies ahead. */
export const today = () => new Date().toISOString().slice(0, 10);
