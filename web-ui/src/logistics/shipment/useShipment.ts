import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, type Done, useCommand } from "@/shared/api/useCommand";
import { useLiveQuery } from "@/shared/live/useLiveQuery";
import type { ShipmentAction } from "./actions";

export type ShipmentView = Schemas["ShipmentView"];

const shipmentKey = (shipmentId: string) => ["logistics", "shipment", shipmentId];
const known = (atLeast: number | undefined) => (atLeast ? { atLeast } : {});

export function useShipment(shipmentId: string) {
  return useLiveQuery(
    shipmentKey(shipmentId),
    (atLeast, signal) =>
      body(
        api.GET("/api/logistics/shipments/{shipmentId}", {
          params: { path: { shipmentId }, query: known(atLeast) },
          signal,
        }),
      ),
    (change) => change.subject === undefined || change.subject === shipmentId,
  );
}

/** When what happened to the shipment came into the log, as its customer's timeline tells it. */
export function useRecorded({ shipmentId, customerId, track }: ShipmentView) {
  const from = track[0]?.occurredAt;
  const query = useLiveQuery(
    [...shipmentKey(shipmentId), "recorded"],
    (atLeast, signal) =>
      body(
        api.GET("/api/customers/{customerId}/timeline", {
          params: {
            path: { customerId },
            query: { kind: ["shipment"], limit: 200, ...(from ? { from } : {}), ...known(atLeast) },
          },
          signal,
        }),
      ),
    (change) => change.subject === shipmentId,
  );
  return (query.data?.entries ?? []).filter((entry) => entry.link.endsWith(shipmentId));
}

interface Told {
  route: ShipmentAction["route"];
  body: Record<string, unknown>;
}

/** Tells the shipment something, and shows what came of it. */
export function useShipmentCommand(shipmentId: string) {
  const queries = useQueryClient();
  const carryOut = useCallback(
    async ({ route, body: asked }: Told, key: string): Promise<Done> => {
      // All these routes take a body by their name and answer alike.
      const path = `/api/logistics/shipments/{shipmentId}/${route}` as "/api/logistics/shipments/{shipmentId}/deliver";
      const params = { path: { shipmentId } };
      return body(api.POST(path, { params, headers: commandHeaders(key), body: asked as Schemas["ShipmentDeliver"] }));
    },
    [shipmentId],
  );
  const command = useCommand(carryOut);
  async function tell(told: Told) {
    const done = await command.send(told);
    void queries.invalidateQueries({ queryKey: shipmentKey(shipmentId) });
    return done;
  }
  return { ...command, tell };
}
