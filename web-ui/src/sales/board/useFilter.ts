import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { usePerson } from "@/shared/session/useSession";

type Name = "pipeline" | "owner" | "view" | "stage" | "q";

/** What the sales board shows; all of it stands in the address. */
export function useFilter() {
  const { actorId } = usePerson();
  const [params, setParams] = useSearchParams();
  const mine = params.get("owner") === "me";
  const set = useCallback(
    (name: Name, value: string | undefined) =>
      setParams(
        (before) => {
          if (value) before.set(name, value);
          else before.delete(name);
          return before;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    pipeline: params.get("pipeline") ?? "default",
    mine,
    owner: mine ? actorId : undefined,
    list: params.get("view") === "list",
    stage: params.get("stage") ?? undefined,
    q: params.get("q") ?? "",
    set,
  };
}

export type Filter = ReturnType<typeof useFilter>;
