import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { usePerson } from "@/shared/session/useSession";
import type { Step } from "../useTicket";
import { newMessages } from "./conversation";

const NEAR = 40;

/**
 * Where one reads in a conversation: it opens at its end and follows what comes only if one is there and does not write;
 * else what came waits, and nothing moves.
 */
export function useReading(steps: Step[], isWriting: boolean, hasPending: boolean) {
  const region = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const me = usePerson().name;
  const last = Math.max(-1, ...steps.map((step) => step.position));
  const [seen, setSeen] = useState(last);

  const show = useCallback(() => {
    region.current?.scrollTo({ top: region.current.scrollHeight });
    atEnd.current = true;
    setSeen(last);
  }, [last]);

  const scrolled = useCallback(() => {
    const { scrollHeight, scrollTop, clientHeight } = region.current as HTMLDivElement;
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
    if (atEnd.current) setSeen(last);
  }, [last]);

  const writing = useRef(isWriting);
  writing.current = isWriting;
  // Where the region is scrolled to is outside of React; `last` and `hasPending` say that it has grown.
  useLayoutEffect(() => {
    if (atEnd.current && (!writing.current || hasPending)) show();
    else scrolled();
  }, [show, scrolled, hasPending]);

  // The region's size is the browser's: whoever is at the end stays there when the composer beside it grows.
  useLayoutEffect(() => {
    const shape = new ResizeObserver(() => {
      if (atEnd.current) region.current?.scrollTo({ top: region.current.scrollHeight });
    });
    if (region.current) shape.observe(region.current);
    return () => shape.disconnect();
  }, []);

  return { region, scrolled, show, unseen: newMessages(steps, seen, me).length };
}
