import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { useLiveQuery } from "@/shared/live/useLiveQuery";

export type Customer = Schemas["CustomerView"];
export type ContactPoint = Schemas["ContactPoint"];
export type PreferenceKey = Schemas["CustomerPrefer"]["key"];

export function useCustomer(customerId: string) {
  return useLiveQuery<Customer>(
    ["customer", customerId],
    (atLeast, signal) =>
      body(
        api.GET("/api/customers/{customerId}", {
          params: { path: { customerId }, query: { ...(atLeast ? { atLeast } : {}) } },
          signal,
        }),
      ),
    (change) => change.customerId === customerId || change.subject === customerId,
  );
}

/** Each change of a customer is its own command, so that two people on two fields both succeed. */
export function useRename(customerId: string, version: number) {
  return useCommand(
    useCallback(
      (name: string, key: string) =>
        body(
          api.POST("/api/customers/{customerId}/rename", {
            params: { path: { customerId } },
            headers: commandHeaders(key, version),
            body: { name },
          }),
        ),
      [customerId, version],
    ),
  );
}

export function useAssignOwner(customerId: string, version: number) {
  return useCommand(
    useCallback(
      (owner: string, key: string) =>
        body(
          api.POST("/api/customers/{customerId}/assign-owner", {
            params: { path: { customerId } },
            headers: commandHeaders(key, version),
            body: { owner },
          }),
        ),
      [customerId, version],
    ),
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
