import type { Department } from "@/shared/session/useSession";

/** `PENDING_CUSTOMER` as people read it: "Pending customer". */
export function words(constant: string): string {
  const text = constant.replaceAll("_", " ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CHANNELS: Record<string, string> = {
  EMAIL: "E-mail",
  PHONE: "Phone",
  SMS: "SMS",
  CHAT: "Chat",
  WHATSAPP: "WhatsApp",
  FACEBOOK: "Facebook",
  X: "X",
  WEB: "Web",
  WEB_FORM: "Web form",
  MOBILE_APP: "App",
  FAX: "Fax",
  DIRECT_MAIL: "Letter",
  IN_PERSON: "In person",
  NOTE: "Note",
};

export function channelWord(channel: string): string {
  return CHANNELS[channel] ?? words(channel);
}

export const DEPARTMENTS: Department[] = [
  "SALES",
  "SERVICE",
  "LOGISTICS",
  "MARKETING",
  "ACCOUNTING",
  "PRODUCTION",
  "RESEARCH",
  "MANAGEMENT",
  "AUDIT",
];
