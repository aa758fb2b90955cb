const toTheSecond = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeStyle: "medium" });
const short = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** A moment as one says it, in the reader's language and zone. */
export const spoken = (at: string) => toTheSecond.format(new Date(at));

/** The same where there is little room. */
export const brief = (at: string) => short.format(new Date(at));
