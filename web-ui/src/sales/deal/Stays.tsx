import { Title } from "@mantine/core";
import { duration } from "@/shared/ui/time";
import type { DealView, Stage } from "../deals";
import styles from "./Deal.module.css";
import { staysOf } from "./stays";

interface Props {
  deal: DealView;
  stages: Stage[];
  nameOf(stage: string): string;
}

/** How long the deal stayed in its stages, one after the other. */
export function Stays({ deal, stages, nameOf }: Props) {
  const stays = staysOf(deal.visits, (key) => stages.find((stage) => stage.key === key)?.category);
  if (stays.length === 0) return null;
  return (
    <section className={`panel ${styles.panel}`} aria-labelledby="stays">
      <Title order={2} id="stays">
        Time in stage
      </Title>
      <ol className={styles.stays}>
        {stays.map((stay) => (
          <li key={stay.key}>
            <span>{nameOf(stay.stage)}</span>
            <div className={styles.track} aria-hidden>
              <div
                className={styles.bar}
                data-past={!stay.now || undefined}
                style={{ width: `${100 * stay.share}%` }}
              />
            </div>
            <span className="number">
              {stay.now ? "now, " : ""}
              {duration(stay.seconds)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
