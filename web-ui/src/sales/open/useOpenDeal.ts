import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, type Done, useCommand } from "@/shared/api/useCommand";

/** Opens a deal. */
export function useOpenDeal() {
  const open = useCallback(
    (deal: Schemas["DealOpen"], key: string) =>
      body(api.POST("/api/sales/deals", { headers: commandHeaders(key), body: deal })) as Promise<
        Done & { dealId: string }
      >,
    [],
  );
  return useCommand(open);
}
