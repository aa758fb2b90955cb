import type { Schemas } from "@/shared/api/client";
import { type Clock, compareInstants, type Moment } from "@/shared/moment/moment";

/** Something that happened to one record. */
export type RecordEvent = Schemas["RecordEvent"];

/** When an event counts on a clock. */
export function timeOf(event: RecordEvent, clock: Clock): string {
  return clock === "asOf" ? event.occurredAt : event.recordedAt;
}

/** The events in the order of a clock: what is dated back stands where it happened, or where it became known. */
export function inOrder(events: RecordEvent[], clock: Clock): RecordEvent[] {
  return [...events].sort(
    (one, other) => compareInstants(timeOf(one, clock), timeOf(other, clock)) || one.position - other.position,
  );
}

/** How many of the ordered events count at a moment; all of them do now. */
export function countAt(events: RecordEvent[], moment: Moment | undefined): number {
  if (!moment) return events.length;
  const after = events.findIndex((event) => compareInstants(timeOf(event, moment.clock), moment.at) > 0);
  return after < 0 ? events.length : after;
}

/**
 * The moment right after the first so many events. Nothing is before the first one, so there the record is not shown;
 * events of one instant can't be told apart and count together.
 */
export function momentAfter(events: RecordEvent[], count: number, clock: Clock): Moment | undefined {
  const event = events[Math.max(0, Math.min(count, events.length) - 1)];
  return event && { clock, at: timeOf(event, clock) };
}

/** Where the next stop is, forwards or back: the first number of events that another instant shows. */
export function nextStop(events: RecordEvent[], from: number, forwards: boolean, clock: Clock): number {
  const at = (count: number) => timeOf(events[count - 1] as RecordEvent, clock);
  let count = from;
  if (forwards) {
    count = Math.min(events.length, from + 1);
    while (count < events.length && at(count) === at(count + 1)) count++;
    return count;
  }
  count = Math.max(1, from - 1);
  while (count > 1 && from >= 1 && at(count) === at(from)) count--;
  return count;
}

const DAY = 86_400_000;

/** The stop that lies at least a day away. */
export function dayAway(events: RecordEvent[], from: number, forwards: boolean, clock: Clock): number {
  const time = (count: number) => Date.parse(timeOf(events[Math.max(1, count) - 1] as RecordEvent, clock));
  const start = time(from);
  for (let count = from; ; ) {
    const next = nextStop(events, count, forwards, clock);
    if (next === count || Math.abs(time(next) - start) >= DAY) return next;
    count = next;
  }
}

/** The instant right before another one, a microsecond earlier, as the log keeps them. */
export function justBefore(at: string): string {
  const micros = Number((/\.(\d+)Z$/.exec(at)?.[1] ?? "").padEnd(6, "0").slice(3, 6));
  const ms = micros === 0 ? Date.parse(at) - 1 : Date.parse(at);
  const rest = String((micros + 999) % 1000).padStart(3, "0");
  return new Date(ms).toISOString().replace("Z", `${rest}Z`);
}
