import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, type Done, useCommand } from "@/shared/api/useCommand";
import { orderKey } from "../useOrder";
import type { OrderAction } from "./actions";

interface Told {
  name: OrderAction["name"];
  body: Record<string, unknown>;
}

const ROUTES = {
  CONFIRM: "confirm",
  RECORD_PAYMENT: "record-payment",
  COMPLETE: "complete",
  CANCEL: "cancel",
} as const;

function planShipment(orderId: string, asked: Record<string, unknown>, key: string): Promise<Done> {
  const plan = { ...asked, orderId } as Schemas["ShipmentPlan"];
  const sent = api.POST("/api/logistics/shipments", { headers: commandHeaders(key), body: plan });
  return body(sent).then((planned) => ({ position: planned.position ?? 0 }));
}

function tellOrder(orderId: string, name: keyof typeof ROUTES, asked: Record<string, unknown>, key: string) {
  // All these routes take a body by their name and answer alike.
  const path = `/api/logistics/orders/{orderId}/${ROUTES[name]}` as "/api/logistics/orders/{orderId}/confirm";
  const params = { path: { orderId } };
  return body(api.POST(path, { params, headers: commandHeaders(key), body: asked as Schemas["OrderConfirm"] }));
}

/** Tells the order something, and shows what came of it. */
export function useOrderCommand(orderId: string) {
  const queries = useQueryClient();
  const carryOut = useCallback(
    async ({ name, body: asked }: Told, key: string): Promise<Done> =>
      name === "PLAN_SHIPMENT" ? planShipment(orderId, asked, key) : tellOrder(orderId, name, asked, key),
    [orderId],
  );
  const command = useCommand(carryOut);
  async function tell(told: Told) {
    const done = await command.send(told);
    void queries.invalidateQueries({ queryKey: orderKey(orderId) });
    return done;
  }
  return { ...command, tell };
}
