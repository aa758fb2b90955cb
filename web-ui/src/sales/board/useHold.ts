import { type FocusEvent, useCallback, useMemo, useRef, useState } from "react";
import { holdStill } from "./hold";

const NOTHING = new Set<string>();

/**
 * Draws a list that holds still while the pointer or the focus is in it; spread the handlers on what surrounds it.
 *
 * @param dragged whether something is dragged over it
 */
export function useHold<T>(
  fresh: T[],
  idOf: (item: T) => string,
  own: { has(id: string): boolean } = NOTHING,
  dragged = false,
) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  // What was drawn is remembered while drawing; drawing twice from it draws the same.
  const drawn = useRef(fresh);
  const held = pointed || focused || dragged;
  const shown = useMemo(() => (held ? holdStill(drawn.current, fresh, idOf, own) : fresh), [held, fresh, idOf, own]);
  drawn.current = shown;

  const onBlur = useCallback((event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
  }, []);
  const handlers = {
    onPointerEnter: (event: { pointerType: string }) => setPointed(event.pointerType === "mouse"),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur,
  };
  return [shown, handlers] as const;
}
