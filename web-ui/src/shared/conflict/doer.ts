import { api, body, type Schemas } from "@/shared/api/client";
import { upToDate } from "@/shared/live/useLiveQuery";
import type { Doer } from "./carry";

type Entry = Schemas["TimelineEntry"];

/** Who did the latest of such things, as far as the timeline of the customer tells; asked once something was overtaken. */
export async function latestDoer(
  customerId: string | undefined,
  isIt: (entry: Entry) => boolean,
): Promise<Doer | undefined> {
  if (!customerId) return undefined;
  try {
    const { entries } = await upToDate((atLeast) => {
      const params = { path: { customerId }, query: { limit: 50, ...(atLeast === undefined ? {} : { atLeast }) } };
      return body(api.GET("/api/customers/{customerId}/timeline", { params }));
    });
    const entry = entries.filter(isIt).sort((one, other) => other.position - one.position)[0];
    // The key of a command is told to nobody but whoever sent it; names are not unique.
    return entry && { by: entry.actor, at: entry.recordedAt, mine: entry.commandKey !== undefined };
  } catch {
    // Who it was is good to know; that it was somebody is known all the same.
    return undefined;
  }
}
