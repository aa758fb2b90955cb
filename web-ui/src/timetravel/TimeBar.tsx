import { useMemo, useState } from "react";
import { Answer } from "@/shared/ui/Answer";
import { Banner } from "./Banner";
import { Slider } from "./Slider";
import { inOrder } from "./story";
import styles from "./TimeBar.module.css";
import { useStory } from "./useStory";
import { useTravel } from "./useTravel";

/** The slim bar over a page with which one looks back; who may not read histories sees only which moment is shown. */
export function TimeBar() {
  const { record, moment, mayLookBack, go } = useTravel();
  const story = useStory(record, mayLookBack);
  const [chosen, setClock] = useState(moment?.clock ?? "asOf");
  const clock = moment?.clock ?? chosen;
  const events = useMemo(() => story.data && inOrder(story.data, clock), [story.data, clock]);
  return (
    <section className={styles.bar} aria-label="History" data-looks-back={moment ? true : undefined}>
      {moment && <Banner moment={moment} onNow={() => go(undefined)} />}
      {mayLookBack && (
        <Answer query={{ ...story, data: events }} what="history" rows={1}>
          {(known) => <Slider events={known} clock={clock} onClock={setClock} />}
        </Answer>
      )}
    </section>
  );
}
