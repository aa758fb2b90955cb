import { api, body } from "@/shared/api/client";
import { type Download, downloaded } from "@/shared/api/download";
import type { TrailFilter } from "./filter";
import { readTrail, type TrailPage } from "./useTrail";

const PAGE = 200;
/** As many as one request can name. */
export const MOST = 5_000;
const TRIES = 40;
const PAUSE = 250;

export interface Bundle extends Download {
  events: number;
}

/** More was found than one bundle may name. */
export class TooMany extends Error {
  constructor() {
    super(`More than ${MOST.toLocaleString()} events fit. Search for less, then take the bundle.`);
  }
}

/** The ids of all that fits, whoever asked for however much of it. */
export async function allIds(read: (cursor?: string) => Promise<TrailPage>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await read(cursor);
    ids.push(...page.entries.map((entry) => entry.eventId));
    if (ids.length > MOST) throw new TooMany();
    if (!page.nextCursor) return ids;
    cursor = page.nextCursor;
  }
}

/** What is found now, with the proofs a stranger needs to check it. */
export async function takeBundle(filter: TrailFilter, atLeast?: number): Promise<Bundle> {
  let position = -1;
  const eventIds = await allIds(async (cursor) => {
    const page = await readTrail(filter, PAGE, cursor, atLeast);
    position = Math.max(position, page.position);
    return page;
  });
  await signed(position);
  const asked = api.POST("/api/audit/bundles", { body: { eventIds, to: position + 1 }, parseAs: "blob" });
  const { file } = await downloaded(asked);
  return { file, position, events: eventIds.length };
}

/** What was recorded a moment ago is signed less than a second later. */
async function signed(position: number) {
  for (let tried = 0; tried < TRIES; tried++) {
    if ((await body(api.GET("/api/proof"))).size > position) return;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
