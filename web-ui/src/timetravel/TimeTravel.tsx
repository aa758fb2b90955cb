import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { fromAddress, type Moment, toAddress } from "@/shared/moment/moment";
import { MomentProvider } from "@/shared/moment/useMoment";
import { usePageActions } from "@/shared/ui/pageActions";
import { useShortcut } from "@/shared/ui/useShortcut";
import { TimeBar } from "./TimeBar";
import { type TheRecord, useMayLookBack } from "./useStory";
import { type Travel, TravelProvider } from "./useTravel";

/**
 * The page of a record that can be looked at as it was: the moment stands in the address, so that it can be shared, and
 * everything inside is read at it.
 */
export function TimeTravel({ type, id, children }: TheRecord & { children: ReactNode }) {
  const [address, setAddress] = useSearchParams();
  const search = address.toString();
  const moment = useMemo(() => fromAddress(new URLSearchParams(search)), [search]);
  const mayLookBack = useMayLookBack();
  const [asked, setAsked] = useState(false);
  const isOpen = asked || moment !== undefined;
  const go = useCallback(
    (to: Moment | undefined) => setAddress((before) => toAddress(before, to), { replace: true }),
    [setAddress],
  );
  const toggle = useCallback(() => {
    setAsked(!isOpen);
    if (isOpen) go(undefined);
  }, [isOpen, go]);
  useShortcut("h", toggle, mayLookBack);
  usePageActions([
    ...(mayLookBack ? [{ name: isOpen ? "Close history" : "Show history", run: toggle }] : []),
    ...(moment ? [{ name: "Back to now", run: () => go(undefined) }] : []),
  ]);
  const travel: Travel = useMemo(
    () => ({ record: { type, id }, moment, isOpen, mayLookBack, toggle, go }),
    [type, id, moment, isOpen, mayLookBack, toggle, go],
  );
  return (
    <TravelProvider value={travel}>
      <MomentProvider value={moment}>
        {isOpen && <TimeBar key={id} />}
        {children}
      </MomentProvider>
    </TravelProvider>
  );
}
