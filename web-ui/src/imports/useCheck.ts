import { useEffect, useState } from "react";
import type { Checked, Question } from "./check";
import type { CheckReply, CheckRequest } from "./check.worker";
import CheckWorker from "./check.worker?worker";

export interface Check {
  checked: Checked | undefined;
  state: "running" | "done" | "stopped";
  /** Why the file cannot be read to its end. */
  trouble: string | undefined;
  stop: () => void;
  again: () => void;
}

const AT_START = { checked: undefined, trouble: undefined, state: "running" } as const;

/** Looks at every row of a file beside the page, which goes on meanwhile; ends with the page, or when it is stopped. */
export function useCheck(file: File | undefined, question: Question | undefined): Check {
  const [now, setNow] = useState<Pick<Check, "checked" | "state" | "trouble">>(AT_START);
  const [tries, setTries] = useState(0);
  const [stopped, setStopped] = useState(-1);
  // A worker is outside of React.
  useEffect(() => {
    if (!file || !question || stopped === tries) return;
    setNow(AT_START);
    const worker = new CheckWorker();
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) =>
      setNow((before) =>
        "trouble" in data
          ? { ...before, state: "stopped", trouble: data.trouble }
          : { checked: data.checked, state: data.isDone ? "done" : "running", trouble: undefined },
      );
    worker.postMessage({ file, question } satisfies CheckRequest);
    return () => worker.terminate();
  }, [file, question, tries, stopped]);
  const stop = () => {
    setStopped(tries);
    setNow((before) => ({ ...before, state: "stopped" }));
  };
  return { ...now, stop, again: () => setTries(tries + 1) };
}
