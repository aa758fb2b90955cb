import { useMoment } from "@/shared/moment/useMoment";
import { useNow } from "@/shared/ui/Time";
import { duration } from "@/shared/ui/time";

/** How long ago a ticket was opened, or how long it took once it is over. */
export function Age({ openedAt, seconds }: { openedAt: string; seconds?: number | undefined }) {
  const now = useNow();
  const { isPast } = useMoment();
  const latest = isPast ? now.getTime() : Math.max(now.getTime(), Date.now());
  const age = seconds ?? (latest - Date.parse(openedAt)) / 1000;
  return <span style={{ whiteSpace: "nowrap" }}>{duration(age)}</span>;
}

/** How long the customer waited for our first word. */
export function FirstResponse({ openedAt, at }: { openedAt: string; at: string | undefined }) {
  if (!at) return <span className="dimmed">–</span>;
  return <span style={{ whiteSpace: "nowrap" }}>in {duration((Date.parse(at) - Date.parse(openedAt)) / 1000)}</span>;
}
