import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, type Done, useCommand } from "@/shared/api/useCommand";
import { giving } from "../own";

/** Opens a deal, under an id of the caller's. */
export function useOpenDeal() {
  const open = useCallback((deal: Schemas["DealOpen"] & { dealId: string }, key: string) => {
    const send = () => body(api.POST("/api/sales/deals", { headers: commandHeaders(key), body: deal }));
    return giving(deal.dealId, deal.owner, send) as Promise<Done & { dealId: string }>;
  }, []);
  return useCommand(open);
}
