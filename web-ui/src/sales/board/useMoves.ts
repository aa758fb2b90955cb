import { useCallback, useMemo, useRef, useState } from "react";
import { sentence } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { did } from "@/shared/ui/lastAction";
import { type Placed, placed } from "../deals";
import type { StepFailure } from "../steps/StepDialog";
import { overtaken, type Step, said, takeStep, wayBack } from "../steps/steps";
import { type Moves, NO_MOVES, recorded, refused, withMove, withoutMove, withState } from "./moves";

type Tell = (state: CommandState) => void;

interface Board {
  learn(news: Placed[]): void;
  nameOf(stage: string): string;
}

/** Why a step came to nothing; `truth` is where the deal is if somebody else was faster. */
export interface Failure extends StepFailure {
  truth?: Placed;
}

/** The moves of this browser: shown at once, confirmed by the answer, or taken back with the reason. */
export function useMoves(board: Board) {
  const [moves, setMoves] = useState<Moves>(NO_MOVES);
  const latest = useRef(board);
  latest.current = board;

  const attempt = useCallback(
    async (deal: Placed, step: Step, to: string, tell?: Tell): Promise<Failure | undefined> => {
      const { dealId, version, name } = deal.card;
      setMoves((all) => withMove(all, dealId, { to, state: "recording" }));
      try {
        const taken = await takeStep({ dealId, version, stage: deal.stage }, step, (state) => {
          tell?.(state);
          if (state === "unknown") setMoves((all) => withState(all, dealId, state));
        });
        if (taken.how === "refused") return { sentence: taken.refusal.message, refusal: taken.refusal };
        const { learn, nameOf } = latest.current;
        if (taken.how === "overtaken") {
          const truth = placed(taken.truth, new Date());
          learn([truth]);
          return { sentence: overtaken(taken.doer?.by, nameOf(truth.stage)), truth };
        }
        const card = { ...deal.card, version: taken.version, inStageSince: new Date().toISOString(), daysInStage: 0 };
        learn([{ card, stage: to }]);
        setMoves((all) => recorded(all, dealId, taken.version));
        const back = wayBack(step, deal.stage);
        did({
          text:
            said(name, step, nameOf(to)) + (taken.repeated ? "; something else about it had changed meanwhile" : ""),
          link: `/sales/deals/${dealId}`,
          ...(back ? { undo: () => void moveOf.current?.({ card, stage: to }, back, deal.stage) } : {}),
        });
        return undefined;
      } catch (error) {
        return { sentence: sentence(error) };
      }
    },
    [],
  );

  /** Moves a deal; if it is refused, the card goes back and says why. */
  const move = useCallback(
    async (deal: Placed, step: Step, to: string) => {
      const failure = await attempt(deal, step, to);
      if (failure) setMoves((all) => refused(all, deal.card.dealId, failure.sentence, failure.truth));
    },
    [attempt],
  );
  const moveOf = useRef(move);
  moveOf.current = move;

  /** The card waits in the new column while the person says what the command needs. */
  const ask = useCallback((dealId: string, to: string) => {
    setMoves((all) => withMove(all, dealId, { to, state: "asked" }));
  }, []);

  /** Records what the person was asked for; if it is refused, they go on being asked. */
  const answer = useCallback(
    async (deal: Placed, step: Step, to: string, tell: Tell) => {
      const failure = await attempt(deal, step, to, tell);
      if (failure) ask(deal.card.dealId, to);
      return failure;
    },
    [attempt, ask],
  );
  const forget = useCallback((dealId: string) => setMoves((all) => withoutMove(all, dealId)), []);

  return useMemo(() => ({ moves, move, ask, answer, forget }), [moves, move, ask, answer, forget]);
}
