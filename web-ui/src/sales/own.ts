import { mayRetry } from "@/shared/api/problem";
import { session } from "@/shared/session/session";

const MOST = 50;

const place = () => `annals-own-deals-${session.state().person?.actorId}`;

function own(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(place()) ?? "[]");
    return Array.isArray(known) ? known : [];
  } catch {
    return [];
  }
}

function remember(dealId: string, isOwn: boolean) {
  const others = own().filter((each) => each !== dealId);
  localStorage.setItem(place(), JSON.stringify(isOwn ? [...others, dealId].slice(-MOST) : others));
}

/**
 * Gives a deal to somebody. Who gave it is told by the timeline of its customer; of a deal without a customer only this
 * browser knows that it was the person themselves. It is remembered first: the deal may be seen before the answer is.
 */
export async function giving<T>(dealId: string, owner: string | undefined, send: () => Promise<T>): Promise<T> {
  remember(dealId, owner === session.state().person?.actorId);
  try {
    return await send();
  } catch (error) {
    if (!mayRetry(error)) remember(dealId, false);
    throw error;
  }
}

/** Whether whoever is signed in gave this deal to themselves here, and the bell has not learnt it yet. */
export function gaveMyself(dealId: string): boolean {
  return own().includes(dealId);
}

/** From now on, whoever gives the deal is somebody else. */
export function forgetGiving(dealIds: string[]) {
  for (const dealId of dealIds) if (gaveMyself(dealId)) remember(dealId, false);
}
