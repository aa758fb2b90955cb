import type { Field } from "./kinds";

/** Our words, each with what other systems say for it. */
const SAME: Record<string, readonly string[]> = {
  ORGANIZATION: ["organisation", "company", "business", "firm", "b2b", "account"],
  PERSON: ["individual", "private", "consumer", "b2c", "contact"],
  WON: ["closed won", "win", "success", "true", "yes", "1"],
  LOST: ["closed lost", "lose", "loss", "failed", "false", "no", "0"],
  OPEN: ["in progress", "pending", "active", "new", "prospecting", "engaging", "insert", "create", "created"],
  PROSPECTING: ["prospect", "lead", "new"],
  QUALIFICATION: ["qualified", "qualifying", "in progress", "engaging", "discovery"],
  NEEDS_ANALYSIS: ["analysis", "needs"],
  PROPOSAL: ["proposal price quote", "quote", "offer", "quotation"],
  NEGOTIATION: ["negotiation review", "negotiating", "contract"],
  LOW: ["minor", "p4", "trivial", "lowest", "4", "5"],
  NORMAL: ["medium", "moderate", "p3", "default", "3"],
  HIGH: ["major", "important", "p2", "2"],
  URGENT: ["critical", "blocker", "highest", "p1", "emergency", "1"],
  QUESTION: ["inquiry", "enquiry", "product inquiry", "how to", "billing inquiry"],
  INCIDENT: ["technical issue", "bug", "outage", "error"],
  SERVICE_REQUEST: ["request", "task", "cancellation request", "change"],
  COMPLAINT: ["refund request", "claim"],
  EMAIL: ["e mail", "mail"],
  PHONE: ["call", "telephone", "voice", "phone call"],
  SMS: ["text message"],
  CHAT: ["live chat", "web chat"],
  X: ["twitter", "social media"],
  WEB: ["website"],
  WEB_FORM: ["form", "portal", "web"],
  MOBILE_APP: ["app", "mobile"],
  DIRECT_MAIL: ["letter", "post", "mailing"],
  IN_PERSON: ["meeting", "visit", "face to face", "store"],
  INBOUND: ["in", "incoming", "received"],
  OUTBOUND: ["out", "outgoing", "sent"],
  INTERNAL: ["note"],
  PRICING: ["price", "too expensive", "cost"],
  COMPETITION: ["competitor", "lost to competitor"],
  BUDGET: ["no budget"],
  UNRESPONSIVE: ["no response", "no answer", "ghosted"],
  MISSING_FEATURES: ["features", "functionality"],
  ACCOUNTING: ["finance", "billing"],
  SERVICE: ["support", "customer service"],
  CLASSIFY: ["assign seriousness", "categorize", "prioritize", "set priority"],
  TAKE: ["take in charge", "accept", "pick up", "start"],
  AWAIT_CUSTOMER: ["wait", "pending customer", "waiting for customer", "wait customer"],
  AWAIT_INTERNAL: ["pending internal", "require upgrade", "wait internal"],
  RESOLVE: ["resolved", "solve", "solved", "fix"],
  CLOSE: ["closed"],
  REOPEN: ["reopened"],
  CANCEL: ["canceled", "cancelled"],
  NOTE: ["comment"],
  RESUME: ["continue"],
};

const BLIND = new Set(["ticket", "the", "deal", "case", "stage", "order"]);

function plain(text: string): string {
  const parts = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return parts.filter((part) => !BLIND.has(part)).join(" ");
}

function guessWord(word: string, choices: readonly string[]): string | undefined {
  const text = plain(word);
  return (
    choices.find((choice) => plain(choice) === text) ??
    choices.find((choice) => SAME[choice]?.includes(text)) ??
    choices.find((choice) => ` ${text} `.includes(` ${plain(choice)} `))
  );
}

/** The outcomes that are no stage of their own. */
const ENDS = ["WON", "LOST"];

export interface Words {
  translate: Record<string, string>;
  /** The words that nobody could guess. */
  unknown: string[];
}

/** Our word for each of the file's. A won or lost deal has no stage to be put in: that word becomes no value. */
export function guessWords(field: Pick<Field, "name">, words: readonly string[], choices: readonly string[]): Words {
  const translate: Record<string, string> = {};
  const unknown: string[] = [];
  const ours = field.name === "stage" ? [...choices.filter((choice) => !ENDS.includes(choice)), ...ENDS] : choices;
  for (const word of words) {
    const guess = guessWord(word, ours);
    if (guess !== undefined) translate[word] = field.name === "stage" && ENDS.includes(guess) ? "" : guess;
    else if (field.name === "action") translate[word] = "RECORD";
    else unknown.push(word);
  }
  return { translate, unknown };
}

/** Whether the file's words are all our own, so that nothing has to be translated. */
export function areOurs(words: readonly string[], choices: readonly string[]): boolean {
  return words.every((word) => choices.includes(word.toUpperCase().replaceAll("-", "_").replaceAll(" ", "_")));
}

const COUNTRIES = new Map<string, string>([
  ["uk", "GB"],
  ["usa", "US"],
  ["united states of america", "US"],
  ["deutschland", "DE"],
  ["czech republic", "CZ"],
  ["turkey", "TR"],
]);

/** Country codes for the names of countries, English or the browser's. */
export function guessCountries(words: readonly string[]): Words {
  if (words.every((word) => /^[A-Z]{2}$/.test(word))) return { translate: {}, unknown: [] };
  const known = countries();
  const translate: Record<string, string> = {};
  const unknown: string[] = [];
  for (const word of words) {
    const code = known.get(word.toLowerCase());
    if (code) translate[word] = code;
    else unknown.push(word);
  }
  return { translate, unknown };
}

function countries(): Map<string, string> {
  if (COUNTRIES.size > 100) return COUNTRIES;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const locale of ["en", navigator.language]) {
    const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
      const name = names.of(code);
      // a country that is no more goes by the name of its successor
      if (name && new Intl.Locale(`und-${code}`).region === code && !COUNTRIES.has(name.toLowerCase()))
        COUNTRIES.set(name.toLowerCase(), code);
    }
  }
  return COUNTRIES;
}
