import { useCallback, useState } from "react";
import { Refused } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { type Carried, carry, type Doer, type Guarded, type Row, type Versioned } from "./carry";

/** What a person is asked because somebody else was faster; they may also go back to what they typed. */
export interface Conflict {
  rows: Row[];
  doer: Doer | undefined;
  anyway(): void;
  leave(): void;
  back(): void;
}

type Choice = "anyway" | "leave" | "back";
type Recorded<T> = Extract<Carried<T>, { how: "done" }>;

/**
 * Commands that were decided on what is shown of a record. What somebody else changed meanwhile is never overwritten
 * unseen: the person is asked first.
 */
export function useGuarded<T extends Versioned>() {
  const [state, setState] = useState<CommandState>("idle");
  const [refusal, setRefusal] = useState<Refused>();
  const [conflict, setConflict] = useState<Conflict>();

  const ask = useCallback(async (rows: Row[], doer: Doer | undefined) => {
    setState("idle");
    const choice = await new Promise<Choice>((choose) =>
      setConflict({
        rows,
        doer,
        anyway: () => choose("anyway"),
        leave: () => choose("leave"),
        back: () => choose("back"),
      }),
    );
    setConflict(undefined);
    return choice;
  }, []);

  /** Answers what was recorded, `left` if the other's change stands, and nothing if the person has to look again. */
  const send = useCallback(
    async (shown: T, guard: (on: T) => Guarded<T>): Promise<Recorded<T> | "left" | undefined> => {
      setRefusal(undefined);
      try {
        for (let on = shown; ; ) {
          setState("sending");
          const carried = await carry(on, guard(on), setState);
          if (carried.how === "done") return carried;
          if (carried.how === "refused") throw carried.refusal;
          const choice = await ask(carried.rows, carried.doer);
          if (choice !== "anyway") return choice === "leave" ? "left" : undefined;
          on = carried.truth;
        }
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setRefusal(error);
        return undefined;
      } finally {
        setState("idle");
      }
    },
    [ask],
  );

  const forget = useCallback(() => setRefusal(undefined), []);
  return { send, state, refusal, forget, conflict };
}
