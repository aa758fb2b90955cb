import type { Schemas } from "@/shared/api/client";

export type TrackPoint = Schemas["TrackPoint"];

/** When something that happened came into the log. */
interface Recorded {
  occurredAt: string;
  position: number;
}

export interface Step {
  point: TrackPoint;
  /** Something that happened after it was known before it. */
  isRecordedLater: boolean;
}

/**
 * The way of a shipment in the order in which it happened. Carriers report late and in any order: what came into the log
 * after something that happened later is marked.
 */
export function steps(track: TrackPoint[], recorded: Recorded[]): Step[] {
  const left = [...recorded].sort((one, other) => one.position - other.position);
  const positions = track.map(({ occurredAt }) => {
    const at = left.findIndex((each) => Date.parse(each.occurredAt) === Date.parse(occurredAt));
    return at < 0 ? undefined : left.splice(at, 1)[0]?.position;
  });
  return track.map((point, place) => {
    const position = positions[place];
    const after = positions.slice(place + 1);
    return { point, isRecordedLater: position !== undefined && after.some((other) => (other ?? Infinity) < position) };
  });
}
