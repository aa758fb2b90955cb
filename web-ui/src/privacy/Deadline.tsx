import { IconCircleCheck, IconClockExclamation, IconWarning } from "@/shared/ui/icons";
import { calendarDay } from "@/shared/ui/time";
import { standing } from "./deadline";
import styles from "./privacy.module.css";
import type { Request } from "./words";

const ICONS = { danger: IconWarning, warning: IconClockExclamation, neutral: IconClockExclamation };

/** How much time is left, and until which day; loud once there is none. */
export function Deadline({ request }: { request: Request }) {
  const { tone, text } = standing(request);
  const Icon = request.state === "OPEN" ? ICONS[tone] : IconCircleCheck;
  return (
    <span className={styles.deadline}>
      <span className={styles.left} data-tone={tone}>
        <Icon size={16} stroke={1.5} aria-hidden />
        {text}
      </span>
      <span className="dimmed">
        due {calendarDay(request.due)}
        {request.extended && ", extended"}
      </span>
    </span>
  );
}
