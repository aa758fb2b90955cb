import { useCallback, useRef, useState } from "react";
import { live } from "@/shared/live/live";
import { mayRetry, Refused } from "./problem";

/** What a command answers. */
export interface Done {
  position: number;
  version?: number;
}

/** How a command stands: `unknown` while it is not known whether it was recorded and the same key is sent again. */
export type CommandState = "idle" | "sending" | "unknown";

export interface Command<Body, Answer extends Done> {
  /** Answers what the server said, or nothing if it refused. */
  send(body: Body): Promise<Answer | undefined>;
  state: CommandState;
  refusal: Refused | undefined;
  forget(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * One intention of a person as one command: the same body keeps its idempotency key however often it is sent, a changed
 * one gets a new key. While the outcome is not known it is sent again, with growing pauses, until there is an answer.
 */
export function useCommand<Body, Answer extends Done>(
  carryOut: (body: Body, key: string) => Promise<Answer>,
): Command<Body, Answer> {
  const [state, setState] = useState<CommandState>("idle");
  const [refusal, setRefusal] = useState<Refused>();
  const intention = useRef({ body: "", key: "" });

  const send = useCallback(
    async (body: Body) => {
      const text = JSON.stringify(body);
      if (intention.current.body !== text || !intention.current.key) {
        intention.current = { body: text, key: crypto.randomUUID() };
      }
      setRefusal(undefined);
      setState("sending");
      try {
        const answer = await untilAnswered(() => carryOut(body, intention.current.key), setState);
        intention.current = { body: "", key: "" };
        live.know(answer.position);
        return answer;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        // The refusal is the answer to this key; whoever tries again means it anew.
        intention.current = { body: "", key: "" };
        setRefusal(error);
        return undefined;
      } finally {
        setState("idle");
      }
    },
    [carryOut],
  );

  const forget = useCallback(() => setRefusal(undefined), []);
  return { send, state, refusal, forget };
}

/** Sends until there is an answer; the caller sees to it that sending twice is doing once. */
export async function untilAnswered<T>(attempt: () => Promise<T>, tell: (state: CommandState) => void): Promise<T> {
  for (let pause = FIRST_WAIT; ; pause = Math.min(2 * pause, LONGEST_WAIT)) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayRetry(error)) throw error;
      tell("unknown");
      await wait(pause);
    }
  }
}

/** The headers of a command: its key, and the version it was decided on. */
export function commandHeaders(key: string, version?: number): Record<string, string> {
  return { "Idempotency-Key": key, ...(version === undefined ? {} : { "If-Match": `"${version}"` }) };
}
