import type { Schemas } from "@/shared/api/client";

export type Channel = Schemas["TouchpointContact"]["channel"];

/** Channels in the order people use them. */
export const CHANNELS: Channel[] = [
  "PHONE",
  "EMAIL",
  "IN_PERSON",
  "WHATSAPP",
  "SMS",
  "CHAT",
  "DIRECT_MAIL",
  "FAX",
  "FACEBOOK",
  "X",
  "WEB_FORM",
  "WEB",
  "MOBILE_APP",
  "NOTE",
];

const CONTACTS: Record<Channel, string> = {
  PHONE: "call",
  EMAIL: "e-mail",
  IN_PERSON: "meeting",
  WHATSAPP: "WhatsApp message",
  SMS: "SMS",
  CHAT: "chat",
  DIRECT_MAIL: "letter",
  FAX: "fax",
  FACEBOOK: "Facebook message",
  X: "message on X",
  WEB_FORM: "web form",
  WEB: "visit to the website",
  MOBILE_APP: "message in the app",
  NOTE: "note",
};

/** What was had over a channel: a call, an e-mail. */
export function contactOver(channel: Channel): string {
  return CONTACTS[channel];
}

/** The channels a contact can be recorded for, the customer's preferred one first. Notes are no contact. */
export function channelsFor(preferred: Channel | undefined): Channel[] {
  const contacts = CHANNELS.filter((channel) => channel !== "NOTE");
  if (!preferred || preferred === "NOTE") return contacts;
  return [preferred, ...contacts.filter((channel) => channel !== preferred)];
}
