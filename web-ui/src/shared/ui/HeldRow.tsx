import type { ReactNode } from "react";
import type { HeldRow as Held } from "@/shared/live/heldRows";
import live from "./live.module.css";

interface Props {
  held: Held<unknown>;
  selected?: boolean;
  children: ReactNode;
}

/** A row of a live table: highlighted when it changes, dimmed when it no longer fits. */
export function HeldRow({ held, selected, children }: Props) {
  const looks = held.gone ? live.gone : held.changed === 0 ? undefined : held.changed % 2 ? live.odd : live.even;
  return (
    <tr className={looks} {...(selected === undefined ? {} : { "aria-selected": selected })}>
      {children}
    </tr>
  );
}
