import { useCallback, useState } from "react";
import { Trouble } from "@/shared/ui/Answer";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useShortcut } from "@/shared/ui/useShortcut";
import { words } from "@/shared/ui/words";
import { HistoryToggle } from "@/timetravel/HistoryToggle";
import type { DealView } from "../deals";
import type { useAllPipelines } from "../usePipelines";
import { Actions } from "./Actions";
import styles from "./Deal.module.css";
import { type Asking, Dialogs } from "./Dialogs";
import { Facts } from "./Facts";
import { History } from "./History";
import { Stages } from "./Stages";
import { Stays } from "./Stays";
import { useSteps } from "./useDeal";

interface Props {
  deal: DealView;
  pipelines: ReturnType<typeof useAllPipelines>;
}

/** One deal: what is known of it, what may be done with it, and what happened to it. */
export function Deal({ deal, pipelines }: Props) {
  const pipeline = pipelines.data?.entries.find(({ pipeline }) => pipeline === deal.pipeline);
  const stages = pipeline?.stages ?? [];
  const nameOf = useCallback(
    (key: string) => pipeline?.stages.find((stage) => stage.key === key)?.name ?? words(key),
    [pipeline],
  );
  const [asking, setAsking] = useState<Asking>();
  const steps = useSteps(nameOf);
  useShortcut("e", () => setAsking("amount"), deal.actions.includes("CHANGE_AMOUNT"));

  /** To another stage: at once if the command needs nothing more, else after asking for it. */
  function go(to: string) {
    const category = stages.find((stage) => stage.key === to)?.category;
    if (category === "WON") setAsking("win");
    else if (category === "LOST") setAsking("lose");
    else steps.take(deal, { kind: deal.actions.includes("MOVE") ? "move" : "reopen", stage: to }, to);
  }

  return (
    <>
      <PageHeader title={deal.name} within="Sales">
        <HistoryToggle />
        <Actions deal={deal} stages={stages} ask={setAsking} go={go} />
      </PageHeader>
      {pipelines.error && <Trouble error={pipelines.error} what="stages" again={() => pipelines.refetch()} />}
      <Stages deal={deal} stages={stages} steps={steps} go={go} />
      <div className={styles.grid}>
        <div className={styles.stack}>
          <Stays deal={deal} stages={stages} nameOf={nameOf} />
          <History deal={deal} nameOf={nameOf} />
        </div>
        <div className={styles["facts-first"]}>
          <Facts deal={deal} nameOf={nameOf} pipeline={pipeline?.name} ask={setAsking} />
        </div>
      </div>
      {asking && (
        <Dialogs deal={deal} asking={asking} stages={stages} steps={steps} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}
