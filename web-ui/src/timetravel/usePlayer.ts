import { useEffect, useRef, useState } from "react";

const PACE = 2_000;

/** Plays: steps on every two seconds until it is stopped, or there is nowhere to step to. */
export function usePlayer(isAtEnd: boolean, step: () => void) {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef(step);
  latest.current = step;
  if (isPlaying && isAtEnd) setPlaying(false);
  // Time passes outside of React.
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => latest.current(), PACE);
    return () => clearInterval(timer);
  }, [isPlaying]);
  return { isPlaying, setPlaying };
}
