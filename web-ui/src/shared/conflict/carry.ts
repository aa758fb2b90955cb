import { Refused } from "@/shared/api/problem";
import { type CommandState, type Done, untilAnswered } from "@/shared/api/useCommand";
import { live } from "@/shared/live/live";

export interface Versioned {
  version: number;
}

/** One thing that a person saw and decided on: as it was, as somebody else made it, and as it is to be. */
export interface Row {
  label: string;
  before: string;
  theirs: string;
  yours: string;
}

/** Who changed something, and when. */
export interface Doer {
  by: string;
  at: string;
  /** Whether it was whoever is signed in; nothing if that is not told. */
  mine?: boolean;
}

/** A command that was decided on what is shown of a record. */
export interface Guarded<T extends Versioned> {
  send(version: number, key: string): Promise<Done>;
  /** What is so now. */
  read(): Promise<T>;
  /** What it was decided on, beside what is so now. */
  rows(truth: T): Row[];
  who(truth: T): Promise<Doer | undefined>;
}

/** How a command ended. `overtaken`: somebody changed the same thing first, and `truth` is what is so now. */
export type Carried<T> =
  | { how: "done"; version: number; repeated: boolean; position: number }
  | { how: "refused"; refusal: Refused }
  | { how: "overtaken"; truth: T; rows: Row[]; doer: Doer | undefined };

/** What somebody else made of the same things meanwhile; that both made the same of it is no conflict. */
export function clashes(rows: Row[]): Row[] {
  return rows.filter(({ before, theirs, yours }) => theirs !== before && theirs !== yours);
}

/**
 * Carries a command out on the version that was shown. If the record was changed meanwhile, but not in what this was
 * decided on, it is sent again on what is so now; otherwise the person decides.
 */
export async function carry<T extends Versioned>(
  shown: Versioned,
  command: Guarded<T>,
  tell: (state: CommandState) => void,
): Promise<Carried<T>> {
  let { version } = shown;
  for (let repeated = false; ; repeated = true) {
    const key = crypto.randomUUID();
    const on = version;
    try {
      const done = await untilAnswered(() => command.send(on, key), tell);
      live.know(done.position);
      return { how: "done", version: done.version ?? version, repeated, position: done.position };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code !== "VERSION_STALE") return { how: "refused", refusal: error };
      const truth = await newerThan(on, command.read, tell);
      // A read model that stays behind can't tell what is so now; the refusal can.
      if (!truth) return { how: "refused", refusal: error };
      const rows = clashes(command.rows(truth));
      if (rows.length > 0) return { how: "overtaken", truth, rows, doer: await command.who(truth) };
      version = truth.version;
    }
  }
}

const PAUSE = 100;
const TRIES = 20;

/** The read model may be a moment behind the log that refused. */
async function newerThan<T extends Versioned>(
  version: number,
  read: () => Promise<T>,
  tell: (state: CommandState) => void,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const truth = await untilAnswered(read, tell);
    if (truth.version > version) return truth;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  return undefined;
}
