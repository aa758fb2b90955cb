import { ActionIcon } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { type KeyboardEvent, useState } from "react";
import type { Clock, Moment } from "@/shared/moment/moment";
import { IconChevronLeft, IconChevronRight, IconPause, IconPlay } from "@/shared/ui/icons";
import { Controls } from "./Controls";
import { Shown } from "./Shown";
import { countAt, dayAway, momentAfter, nextStop, type RecordEvent } from "./story";
import styles from "./TimeBar.module.css";
import { usePlayer } from "./usePlayer";
import { useTravel } from "./useTravel";
import { brief } from "./words";

interface Props {
  /** In the order of the clock. */
  events: RecordEvent[];
  clock: Clock;
  onClock: (clock: Clock) => void;
}

/** While the slider is drawn along, only where it rests is asked for. */
const REST = 150;

/** Where the slider stands before the page is there. */
interface Drawn {
  count: number;
  /** Where the page was when it was sent there; nothing while the slider is still being drawn. */
  left?: string;
}

const addressOf = (moment: Moment | undefined) => (moment ? `${moment.clock} ${moment.at}` : "now");

/** The slider over a record's events; its last stop is now. */
export function Slider({ events, clock, onClock }: Props) {
  const { moment, go } = useTravel();
  const end = events.length + 1;
  const settled = moment ? countAt(events, moment) : end;
  const here = addressOf(moment);
  const [drawn, setDrawn] = useState<Drawn>();
  if (drawn?.left && drawn.left !== here) setDrawn(undefined);
  const at = drawn?.count ?? settled;
  const settle = useDebouncedCallback((count: number) => {
    const target = count === end ? undefined : momentAfter(events, count, clock);
    setDrawn(addressOf(target) === here ? undefined : { count, left: here });
    go(target);
  }, REST);
  const to = (count: number) => {
    setDrawn({ count });
    settle(count);
  };
  const forwards = () => to(at >= events.length ? end : nextStop(events, at, true, clock));
  const back = () => to(at === end ? events.length : nextStop(events, at, false, clock));
  const { isPlaying, setPlaying } = usePlayer(at >= events.length && moment !== undefined, forwards);
  const play = () => {
    if (!isPlaying && at >= events.length) to(nextStop(events, 0, true, clock));
    setPlaying(!isPlaying);
  };

  function keys(event: KeyboardEvent) {
    const forward = event.key === "ArrowRight" || event.key === "ArrowUp";
    const backward = event.key === "ArrowLeft" || event.key === "ArrowDown";
    if (event.key === " ") play();
    else if (event.shiftKey && forward) to(at >= events.length ? end : dayAway(events, at, true, clock));
    else if (event.shiftKey && backward) to(dayAway(events, Math.min(at, events.length), false, clock));
    else if (forward) forwards();
    else if (backward) back();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className={styles.travel}>
        <ActionIcon variant="default" aria-label="Previous event" disabled={at <= 1} onClick={back}>
          <IconChevronLeft size={18} stroke={1.5} />
        </ActionIcon>
        <input
          type="range"
          className={styles.slider}
          aria-label="Event of this record"
          aria-valuetext={textOf(events, at)}
          min={1}
          max={end}
          value={Math.max(1, at)}
          onChange={(event) => to(Number(event.currentTarget.value))}
          onKeyDown={keys}
        />
        <ActionIcon variant="default" aria-label="Next event" disabled={at === end} onClick={forwards}>
          <IconChevronRight size={18} stroke={1.5} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={isPlaying ? "Pause" : "Play from event to event"} onClick={play}>
          {isPlaying ? <IconPause size={18} stroke={1.5} /> : <IconPlay size={18} stroke={1.5} />}
        </ActionIcon>
        <Controls events={events} clock={clock} onClock={onClock} />
      </div>
      {at < end && <Shown events={events} count={at} clock={clock} />}
    </>
  );
}

function textOf(events: RecordEvent[], count: number): string {
  const event = events[count - 1];
  if (count > events.length) return "Now";
  return event ? `${count} of ${events.length}: ${event.text}, ${brief(event.occurredAt)}` : "Before the first event";
}
