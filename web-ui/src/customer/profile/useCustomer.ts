import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { useLiveQuery } from "@/shared/live/useLiveQuery";
import type { Asked } from "@/shared/moment/moment";

export type Customer = Schemas["CustomerView"];
export type ContactPoint = Schemas["ContactPoint"];
export type PreferenceKey = Schemas["CustomerPrefer"]["key"];

export async function readCustomer(
  customerId: string,
  atLeast?: number,
  signal?: AbortSignal,
  moment: Asked = {},
): Promise<Customer> {
  const params = { path: { customerId }, query: { ...(atLeast ? { atLeast } : {}), ...moment } };
  return body(api.GET("/api/customers/{customerId}", { params, ...(signal ? { signal } : {}) }));
}

export function useCustomer(customerId: string) {
  return useLiveQuery<Customer>(
    ["customer", customerId],
    (atLeast, signal, moment) => readCustomer(customerId, atLeast, signal, moment),
    (change) => change.customerId === customerId || change.subject === customerId,
  );
}

export function usePrefer(customerId: string, preference: PreferenceKey) {
  return useCommand(
    useCallback(
      (value: string, key: string) =>
        body(
          api.POST("/api/customers/{customerId}/set-preference", {
            params: { path: { customerId } },
            headers: commandHeaders(key),
            body: { key: preference, value },
          }),
        ),
      [customerId, preference],
    ),
  );
}

export function useAddContactPoint(customerId: string) {
  return useCommand(
    useCallback(
      (contactPoint: Schemas["CustomerPoint"], key: string) =>
        body(
          api.POST("/api/customers/{customerId}/add-contact-point", {
            params: { path: { customerId } },
            headers: commandHeaders(key),
            body: { contactPoint },
          }),
        ),
      [customerId],
    ),
  );
}

export function useRemoveContactPoint(customerId: string) {
  return useCommand(
    useCallback(
      (contactPoint: ContactPoint, key: string) =>
        body(
          api.POST("/api/customers/{customerId}/remove-contact-point", {
            params: { path: { customerId } },
            headers: commandHeaders(key),
            body: { contactPoint },
          }),
        ),
      [customerId],
    ),
  );
}
