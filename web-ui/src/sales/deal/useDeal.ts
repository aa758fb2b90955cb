import { useCallback, useState } from "react";
import { sentence } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { useLiveQuery } from "@/shared/live/useLiveQuery";
import { did } from "@/shared/ui/lastAction";
import { readDeal } from "../deals";
import type { StepFailure } from "../steps/StepDialog";
import { type Decided, overtaken, type Step, said, takeStep, wayBack } from "../steps/steps";

export function useDeal(dealId: string) {
  return useLiveQuery(
    ["sales", "deal", dealId],
    (atLeast, signal, moment) => readDeal(dealId, atLeast, signal, moment),
    (change) => change.subject === undefined || change.subject === dealId,
  );
}

/** The steps of one deal: where it is being taken, and why it did not get there. */
export function useSteps(nameOf: (stage: string) => string) {
  const [going, setGoing] = useState<{ to: string; state: CommandState }>();
  const [failure, setFailure] = useState<StepFailure>();

  const take = useCallback(
    async (
      deal: Decided & { name: string },
      step: Step,
      to: string,
      tell: (state: CommandState) => void = () => {},
    ) => {
      const fail = (why: StepFailure) => {
        setFailure(why);
        return why;
      };
      setFailure(undefined);
      setGoing({ to, state: "sending" });
      try {
        const taken = await takeStep(deal, step, (state) => {
          tell(state);
          setGoing({ to, state });
        });
        if (taken.how === "refused") return fail({ sentence: taken.refusal.message, refusal: taken.refusal });
        if (taken.how === "overtaken") return fail({ sentence: overtaken(taken.doer?.by, nameOf(taken.truth.stage)) });
        const back = wayBack(step, deal.stage);
        const there = { ...deal, stage: to, version: taken.version };
        did({
          text: said(deal.name, step, nameOf(to)),
          link: `/sales/deals/${deal.dealId}`,
          ...(back ? { undo: () => void take(there, back, deal.stage) } : {}),
        });
        return undefined;
      } catch (error) {
        return fail({ sentence: sentence(error) });
      } finally {
        setGoing(undefined);
      }
    },
    [nameOf],
  );
  return { take, going, failure, dismiss: () => setFailure(undefined) };
}
