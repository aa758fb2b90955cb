/** A moment or a day as a file's clock showed it; checked to exist. */
export interface Moment {
  /** `2017-05-06`. */
  day: string;
  /** `14:05:00`, if the file tells it. */
  time?: string;
  offset?: string;
}

/** What is read where a mapping names no pattern. */
export const ISO = [
  "yyyy-MM-dd",
  "yyyy-MM-dd'T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX]",
  "yyyy-MM-dd HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX]",
];

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const LONG_MONTHS = "january february march april may june july august september october november december".split(" ");

const PARTS: Record<string, [regex: string, part: string]> = {
  yyyy: ["\\d{4}", "y"],
  uuuu: ["\\d{4}", "y"],
  yy: ["\\d{2}", "yy"],
  MMMM: [LONG_MONTHS.join("|"), "mmmm"],
  MMM: [MONTHS.join("|"), "mmm"],
  MM: ["\\d{2}", "mo"],
  M: ["\\d{1,2}", "mo"],
  dd: ["\\d{2}", "d"],
  d: ["\\d{1,2}", "d"],
  HH: ["\\d{2}", "h"],
  H: ["\\d{1,2}", "h"],
  hh: ["\\d{2}", "h12"],
  h: ["\\d{1,2}", "h12"],
  mm: ["\\d{2}", "mi"],
  ss: ["\\d{2}", "s"],
  a: ["am|pm", "ap"],
  XXX: ["Z|[+-]\\d{2}:\\d{2}", "o"],
  XX: ["Z|[+-]\\d{4}", "o"],
  X: ["Z|[+-]\\d{2}(?:\\d{2})?", "o"],
};

interface Reader {
  regex: RegExp;
  parts: string[];
}

const readers = new Map<string, Reader | undefined>();

function reader(pattern: string): Reader | undefined {
  if (!readers.has(pattern)) readers.set(pattern, compile(pattern));
  return readers.get(pattern);
}

const PIECES = /'([^']*)'|(\[)|(\])|(S+)|([a-zA-Z])\5*|([^a-zA-Z])/g;

function compile(pattern: string): Reader | undefined {
  const parts: string[] = [];
  let regex = "";
  for (const piece of pattern.matchAll(PIECES)) {
    const [text, quoted, open, close, fraction] = piece;
    if (quoted !== undefined) regex += literally(quoted);
    else if (open) regex += "(?:";
    else if (close) regex += ")?";
    else if (fraction) regex += `\\d{${fraction.length}}`;
    else if (PARTS[text]) {
      const [part, name] = PARTS[text] as [string, string];
      regex += `(${part})`;
      parts.push(name);
    } else if (/[a-zA-Z]/.test(text)) return undefined;
    else regex += literally(text);
  }
  return { regex: new RegExp(`^${regex}$`, "i"), parts };
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Whether the pattern is one that can be read here; the server knows more of them. */
export function isKnownPattern(pattern: string): boolean {
  return reader(pattern) !== undefined;
}

/** Reads a date by the first pattern that fits; nothing if there is no such day. */
export function readMoment(text: string, patterns: readonly string[]): Moment | undefined {
  for (const pattern of patterns) {
    const known = reader(pattern);
    const found = known?.regex.exec(text);
    if (!known || !found) continue;
    const moment = momentOf(new Map(known.parts.map((part, at) => [part, found[at + 1] ?? ""])));
    if (moment) return moment;
  }
  return undefined;
}

function momentOf(parts: Map<string, string>): Moment | undefined {
  const number = (part: string) => (parts.get(part) ? Number(parts.get(part)) : undefined);
  const year = number("y") ?? (parts.has("yy") ? 2000 + Number(parts.get("yy")) : undefined);
  const month = number("mo") ?? monthOf(parts.get("mmm") ?? parts.get("mmmm")?.slice(0, 3));
  const day = number("d");
  if (!year || !month || !day || month > 12 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const moment: Moment = { day: [pad(year, 4), pad(month), pad(day)].join("-") };
  const hour = hourOf(number("h"), number("h12"), parts.get("ap"));
  if (hour === undefined) return moment;
  const [minute, second] = [number("mi") ?? 0, number("s") ?? 0];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  moment.time = [hour, minute, second].map((each) => pad(each)).join(":");
  if (parts.get("o")) moment.offset = parts.get("o") as string;
  return moment;
}

function monthOf(name: string | undefined): number | undefined {
  return name ? MONTHS.indexOf(name.toLowerCase()) + 1 : undefined;
}

function hourOf(hour: number | undefined, of12: number | undefined, half: string | undefined): number | undefined {
  if (of12 === undefined) return hour;
  if (of12 > 12) return 99;
  return (of12 % 12) + (half?.toLowerCase() === "pm" ? 12 : 0);
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}
