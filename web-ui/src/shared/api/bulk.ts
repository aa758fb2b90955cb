import { live } from "@/shared/live/live";
import { Refused } from "./problem";
import { type Done, untilAnswered } from "./useCommand";

/** What became of many records: those that are done, and why the others were refused. */
export interface BulkResult {
  done: string[];
  refused: Map<string, string>;
}

const AT_ONCE = 4;

/** Each record is a command of its own, a few at a time, so that one refusal stops no other. */
export async function each(
  ids: string[],
  carryOut: (id: string, key: string) => Promise<Done>,
  tell: (finished: number) => void = () => {},
): Promise<BulkResult> {
  const result: BulkResult = { done: [], refused: new Map() };
  const waiting = [...ids];
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const refusal = await one(id, carryOut);
      if (refusal === undefined) result.done.push(id);
      else result.refused.set(id, refusal);
      tell(result.done.length + result.refused.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return result;
}

/** Why the record was refused; nothing if it is done. */
async function one(id: string, carryOut: (id: string, key: string) => Promise<Done>): Promise<string | undefined> {
  const key = crypto.randomUUID();
  try {
    const done = await untilAnswered(
      () => carryOut(id, key),
      () => {},
    );
    live.know(done.position);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.message;
  }
}

/** "21 done, 2 refused". */
export function told({ done, refused }: BulkResult): string {
  return [`${done.length} done`, ...(refused.size ? [`${refused.size} refused`] : [])].join(", ");
}
