import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";

/** Begins something new when the address asks for it (`?new`), as the palette's actions do. */
export function useAskedToBegin(begin: () => void, enabled: boolean) {
  const [address, setAddress] = useSearchParams();
  const latest = useRef(begin);
  latest.current = begin;
  const asked = address.has("new");
  // The address is outside of React; it is put right so that a reload does not begin again.
  useEffect(() => {
    if (!asked) return;
    setAddress(
      (before) => {
        before.delete("new");
        return before;
      },
      { replace: true },
    );
    if (enabled) latest.current();
  }, [asked, enabled, setAddress]);
}
