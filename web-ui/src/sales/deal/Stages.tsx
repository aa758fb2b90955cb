import { duration } from "@/shared/ui/time";
import { closes, type DealView, type Stage } from "../deals";
import { Sentence } from "../Sentence";
import styles from "./Deal.module.css";
import type { useSteps } from "./useDeal";

interface Props {
  deal: DealView;
  stages: Stage[];
  steps: ReturnType<typeof useSteps>;
  go(stage: string): void;
}

/** The stages as steps: how long the deal was in each, and a way there if it may be gone. */
export function Stages({ deal, stages, steps, go }: Props) {
  const { going, failure, dismiss } = steps;
  const over = closes(deal.state);
  if (stages.length === 0 && !failure) return null;
  function mayGo({ key, category }: Stage): boolean {
    if (key === deal.stage || going) return false;
    if (category === "WON") return deal.actions.includes("WIN");
    if (category === "LOST") return deal.actions.includes("LOSE");
    return deal.actions.includes(over ? "REOPEN" : "MOVE");
  }
  return (
    <section className={`panel ${styles.stages}`} aria-label="Stages">
      <ol className={styles.steps}>
        {stages.map((stage) => {
          const seconds = closes(stage.category) ? undefined : deal.secondsInStages[stage.key];
          const here = stage.key === deal.stage;
          const to = going?.to === stage.key ? going : undefined;
          const content = (
            <>
              {stage.name}
              <span className={styles.spent}>
                {to
                  ? to.state === "unknown"
                    ? "Checking…"
                    : "Recording…"
                  : seconds === undefined
                    ? here
                      ? "now"
                      : "–"
                    : duration(seconds)}
              </span>
            </>
          );
          const look = {
            className: styles.step,
            "data-going": to ? true : undefined,
            "aria-current": here ? ("step" as const) : undefined,
          };
          return (
            <li key={stage.key}>
              {mayGo(stage) ? (
                <button
                  type="button"
                  {...look}
                  onClick={() => go(stage.key)}
                  title={`${over ? "Reopen in" : "Move to"} ${stage.name}`}
                >
                  {content}
                </button>
              ) : (
                <div {...look}>{content}</div>
              )}
            </li>
          );
        })}
      </ol>
      {failure && (
        <div className={styles.failure}>
          <Sentence onClose={dismiss}>{failure.sentence}</Sentence>
        </div>
      )}
    </section>
  );
}
