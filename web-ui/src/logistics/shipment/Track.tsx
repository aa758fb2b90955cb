import { Title } from "@mantine/core";
import { IconCircleCheck, IconCircleDot, IconClockExclamation, IconWarning } from "@/shared/ui/icons";
import { toneOf } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { dateOnly } from "@/shared/ui/time";
import { words } from "@/shared/ui/words";
import styles from "./Track.module.css";
import { type Step, steps } from "./track";
import { type ShipmentView, useRecorded } from "./useShipment";

const ICONS = {
  success: IconCircleCheck,
  info: IconCircleDot,
  warning: IconClockExclamation,
  danger: IconWarning,
  neutral: IconCircleDot,
};

/** The way of the shipment, step by step as it happened. */
export function Track({ shipment }: { shipment: ShipmentView }) {
  const recorded = useRecorded(shipment);
  const way = steps(shipment.track, recorded);
  return (
    <section aria-labelledby="track">
      <Title order={2} id="track" className={styles.title ?? ""}>
        Track
      </Title>
      {way.length === 0 && <p className="dimmed">No checkpoint yet.</p>}
      <ol className={`panel ${styles.track}`} hidden={way.length === 0}>
        {way.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike in all that is known of them
          <StepView key={place} step={step} isLast={place === way.length - 1} />
        ))}
      </ol>
    </section>
  );
}

function StepView({ step: { point, isRecordedLater }, isLast }: { step: Step; isLast: boolean }) {
  const tone = toneOf(point.status);
  const Icon = ICONS[tone];
  return (
    <li className={styles.step} {...(isLast ? { "aria-current": "step" } : {})}>
      <span className={styles.icon} style={{ color: `var(--${tone})` }}>
        <Icon size={20} stroke={1.5} aria-hidden />
      </span>
      <div>
        <strong>{words(point.status)}</strong>
        {point.place && <span> · {point.place}</span>}
        {point.note && <p>{point.note}</p>}
      </div>
      <span className={styles.time}>
        <span>
          {dateOnly(new Date(point.occurredAt))} <Time at={point.occurredAt} as="clock" />
        </span>
        {isRecordedLater && (
          <span className={styles.later}>
            <IconClockExclamation size={14} stroke={1.5} aria-hidden />
            recorded later
          </span>
        )}
      </span>
    </li>
  );
}
