import { createContext, useContext } from "react";
import type { Moment } from "@/shared/moment/moment";
import type { TheRecord } from "./useStory";

/** Where in time a record's page is, and the ways to elsewhere. */
export interface Travel {
  record: TheRecord;
  moment: Moment | undefined;
  /** Whether the bar with the slider is shown. */
  isOpen: boolean;
  mayLookBack: boolean;
  toggle(): void;
  /** Nothing goes back to now. */
  go(moment: Moment | undefined): void;
}

const Context = createContext<Travel | undefined>(undefined);

export const TravelProvider = Context.Provider;

/** For what stands on a page that can look back. */
export function useTravel(): Travel {
  const travel = useContext(Context);
  if (!travel) throw new Error("This page does not look back.");
  return travel;
}
