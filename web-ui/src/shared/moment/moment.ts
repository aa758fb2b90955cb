/** Which clock a moment is read on: that of what happened, or that of what was recorded. */
export type Clock = "asOf" | "knownAt";

/** A moment of the past that a page is read at. */
export interface Moment {
  clock: Clock;
  /** As the contract writes it, to the microsecond; it never becomes a Date on its way to the server. */
  at: string;
}

/** What is asked of every read of a page; nothing in the present. */
export type Asked = { asOf?: string; knownAt?: string };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/;

/** The moment that an address names, unless it is none. */
export function fromAddress(address: URLSearchParams): Moment | undefined {
  for (const clock of ["asOf", "knownAt"] as const) {
    const at = address.get(clock);
    if (at && INSTANT.test(at) && !Number.isNaN(Date.parse(at))) return { clock, at };
  }
  return undefined;
}

/** The address with another moment, or with that of now, which is not written. */
export function toAddress(address: URLSearchParams, moment: Moment | undefined): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete("asOf");
  next.delete("knownAt");
  if (moment) next.set(moment.clock, moment.at);
  return next;
}

export function toAsked(moment: Moment | undefined): Asked {
  return moment ? { [moment.clock]: moment.at } : {};
}

/** Which of two instants is the earlier; a Date would not tell microseconds apart. */
export function compareInstants(one: string, other: string): number {
  const [a, b] = [sortable(one), sortable(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortable(at: string): string {
  const fraction = /\.(\d+)Z$/.exec(at)?.[1] ?? "";
  const seconds = new Date(at).toISOString().slice(0, 19);
  return `${seconds}.${fraction.padEnd(9, "0")}`;
}

/** What is shown of the past offers nothing to do. */
export function withoutActions<T>(answer: T): T {
  const offers = typeof answer === "object" && answer !== null && "actions" in answer && Array.isArray(answer.actions);
  return offers ? { ...answer, actions: [] } : answer;
}
