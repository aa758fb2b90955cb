import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { localMoment } from "@/shared/forms/fields";
import type { Clock } from "@/shared/moment/moment";
import { IconCompare } from "@/shared/ui/icons";
import { Compare } from "./Compare";
import type { RecordEvent } from "./story";
import styles from "./TimeBar.module.css";
import { useTravel } from "./useTravel";

interface Props {
  events: RecordEvent[];
  clock: Clock;
  onClock: (clock: Clock) => void;
}

/** Any moment, either clock, and the way to compare two moments. */
export function Controls({ events, clock, onClock }: Props) {
  const { moment, go } = useTravel();
  const [comparing, setComparing] = useState(false);
  const switchTo = (next: Clock) => {
    onClock(next);
    if (moment) go({ ...moment, clock: next });
  };
  return (
    <div className={styles.controls}>
      <Moment at={moment?.at} onMoment={(at) => go(at ? { clock, at } : undefined)} />
      <SegmentedControl
        size="xs"
        aria-label="Which past"
        value={clock}
        onChange={(next) => switchTo(next as Clock)}
        data={[
          { value: "asOf", label: "What had happened" },
          { value: "knownAt", label: "What we knew" },
        ]}
      />
      <Button
        variant="default"
        size="xs"
        onClick={() => setComparing(true)}
        leftSection={<IconCompare size={16} stroke={1.5} />}
      >
        Compare
      </Button>
      {comparing && <Compare events={events} clock={clock} onClose={() => setComparing(false)} />}
    </div>
  );
}

/** A moment by date and time; what lies ahead is now. */
function Moment({ at, onMoment }: { at: string | undefined; onMoment: (at: string | undefined) => void }) {
  const shown = at ? localMoment(new Date(at)) : "";
  const [typed, setTyped] = useState<{ of: string; text: string }>();
  const text = typed?.of === shown ? typed.text : shown;
  function take() {
    if (text === shown) return;
    const wanted = new Date(text);
    const isPast = !Number.isNaN(wanted.getTime()) && wanted.getTime() < Date.now();
    setTyped(undefined);
    onMoment(isPast ? wanted.toISOString() : undefined);
  }
  return (
    <TextInput
      type="datetime-local"
      size="xs"
      step={1}
      aria-label="Moment"
      value={text}
      max={localMoment(new Date())}
      onChange={(event) => setTyped({ of: shown, text: event.currentTarget.value })}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}
