import type { Field } from "@/shared/forms/fields";
import { channelWord } from "@/shared/ui/words";
import type { Consent, ConsentText } from "./useConsents";

const CHANNELS = ["EMAIL", "PHONE", "SMS", "WHATSAPP", "DIRECT_MAIL", "FAX", "MOBILE_APP"];

const HOW: Field[] = [
  { name: "source", label: "Where they said so", kind: "line", hint: "Such as web form, letter or on the phone." },
  { name: "evidence", label: "How it can be proved", kind: "text", optional: true },
];

/** The texts to choose from, of each purpose the newest first. */
export function newestFirst(texts: ConsentText[]): ConsentText[] {
  return [...texts].sort((one, other) => one.purpose.localeCompare(other.purpose) || other.version - one.version);
}

/** What has to be known when somebody agrees to something. */
export function giveFields(texts: ConsentText[]): Field[] {
  const known = newestFirst(texts).map(({ purpose, version, language }) => ({
    value: `${purpose} ${version}`,
    label: `${purpose}, version ${version}${language ? ` (${language})` : ""}`,
  }));
  return [
    { name: "text", label: "Agrees to", kind: "choice", choices: known },
    {
      name: "channel",
      label: "Only by",
      kind: "choice",
      optional: true,
      choices: CHANNELS.map((value) => ({ value, label: channelWord(value) })),
      hint: "Nothing chosen: by every channel.",
    },
    ...HOW,
  ];
}

/** The chosen text is a purpose and a version of it. */
export function giveBody({ text, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const [purpose, version] = String(text).split(" ");
  return { ...rest, purpose, textVersion: Number(version) };
}

export const idOf = ({ purpose, channel }: Pick<Consent, "purpose" | "channel">) => `${purpose} ${channel ?? ""}`;

export function nameOf({ purpose, channel }: Pick<Consent, "purpose" | "channel">): string {
  return channel ? `${purpose} by ${channelWord(channel)}` : purpose;
}

export const WITHDRAW_FIELDS: Field[] = HOW;
