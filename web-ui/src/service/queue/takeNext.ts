export interface Untaken {
  ticketId: string;
  subject: string;
}

/** What came of taking a ticket: it is ours, or somebody else was faster, or it can't be taken any more. */
export type Taking = { taken: true } | { taken: false; by?: string; reason: string };

export interface Taken<T extends Untaken> {
  /** The ticket that is ours now; none if nothing was left. */
  ticket?: T;
  /** Who or what was in the way before. */
  missed: Extract<Taking, { taken: false }>[];
}

/** Takes the first ticket that nobody has; whoever was faster there does not stop us from the next one. */
export async function takeNext<T extends Untaken>(
  untaken: () => Promise<T[]>,
  take: (ticket: T) => Promise<Taking>,
): Promise<Taken<T>> {
  const tried = new Set<string>();
  const missed: Taken<T>["missed"] = [];
  for (;;) {
    const ticket = (await untaken()).find(({ ticketId }) => !tried.has(ticketId));
    if (!ticket) return { missed };
    tried.add(ticket.ticketId);
    const taking = await take(ticket);
    if (taking.taken) return { ticket, missed };
    missed.push(taking);
  }
}

/** What the person is told of it. */
export function tellTaken({ ticket, missed }: Taken<Untaken>): string {
  const before = missed.map((each) => (each.by ? `${each.by} took it first.` : each.reason));
  const now = ticket
    ? missed.length
      ? "Here is the next."
      : `Took “${ticket.subject}”.`
    : "No ticket waits to be taken.";
  return [...before, now].join(" ");
}
