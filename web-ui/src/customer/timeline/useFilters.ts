import { useEffect, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { addressOf, type Filters, filtersOf } from "./filters";

/** The filters in the address of the page, and how to change them. */
export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const search = address.toString();
  const written = useMemo(() => filtersOf(new URLSearchParams(search)), [search]);
  const [chosen, setChosen] = useState<Filters>();
  // What was chosen shows at once; the address follows a moment later and is what counts from then on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the address that tells
  useEffect(() => setChosen(undefined), [search]);
  const change = (next: Filters) => {
    setChosen(next);
    setAddress((before) => addressOf(next, before), { replace: true });
  };
  return { filters: chosen ?? written, change, search };
}
