import { createContext, useContext, useMemo } from "react";
import { type Asked, type Moment, toAsked } from "./moment";

const Context = createContext<Moment | undefined>(undefined);

/** Everything inside is read at a moment of the past; nothing else of the window is. */
export const MomentProvider = Context.Provider;

export interface Looking {
  moment: Moment | undefined;
  isPast: boolean;
  /** What each read asks in addition. */
  asked: Asked;
}

/** The moment that is looked at here; everywhere but on a page that looks back it is now. */
export function useMoment(): Looking {
  const moment = useContext(Context);
  return useMemo(() => ({ moment, isPast: moment !== undefined, asked: toAsked(moment) }), [moment]);
}
