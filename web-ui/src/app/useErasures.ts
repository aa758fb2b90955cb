import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { forget } from "@/customer/erased/forget";
import { live } from "@/shared/live/live";

const ERASED = "crm.privacy.subject.erased";

/** When somebody is erased, no open page goes on showing them, and this browser keeps nothing of them. */
export function useErasures() {
  const queries = useQueryClient();
  // Listens to what is outside of React.
  useEffect(
    () =>
      live.listen((changes) => {
        const erased = changes.filter((change) => change.type?.startsWith(ERASED));
        if (erased.length === 0) return;
        for (const { customerId } of erased) if (customerId) forget(customerId, localStorage);
        // Which answers name the person nobody knows, so what is shown is asked anew and what was kept is dropped.
        queries.removeQueries({ type: "inactive" });
        void queries.invalidateQueries();
      }),
    [queries],
  );
}
