import { useCallback } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { Refused } from "@/shared/api/problem";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { useLiveQuery } from "@/shared/live/useLiveQuery";

export type Customer = Schemas["CustomerView"];
export type ContactPoint = Schemas["ContactPoint"];
export type PreferenceKey = Schemas["CustomerPrefer"]["key"];

async function read(customerId: string, atLeast?: number, signal?: AbortSignal): Promise<Customer> {
  const params = { path: { customerId }, query: { ...(atLeast ? { atLeast } : {}) } };
  return body(api.GET("/api/customers/{customerId}", { params, ...(signal ? { signal } : {}) }));
}

export function useCustomer(customerId: string) {
  return useLiveQuery<Customer>(
    ["customer", customerId],
    (atLeast, signal) => read(customerId, atLeast, signal),
    (change) => change.customerId === customerId || change.subject === customerId,
  );
}

const PAUSE = 100;
const TRIES = 20;

/**
 * Sends a change that was decided on what is shown. If the customer was changed meanwhile, but not in this field, it is
 * sent again on what is so now, so that two people on two fields both succeed; otherwise it is refused.
 */
async function onField<T>(
  shown: Customer,
  field: "name" | "owner",
  key: string,
  send: (headers: Record<string, string>) => Promise<T>,
): Promise<T> {
  let version = shown.version;
  for (let attempt = 0; ; attempt++) {
    try {
      return await send(commandHeaders(attempt ? `${key}-${attempt}` : key, version));
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== "VERSION_STALE") throw error;
      const truth = await newerThan(version, shown.customerId);
      if (!truth || truth[field] !== shown[field]) throw error;
      version = truth.version;
    }
  }
}

/** The profile may be a moment behind the log that refused. */
async function newerThan(version: number, customerId: string): Promise<Customer | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const truth = await read(customerId);
    if (truth.version > version) return truth;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  return undefined;
}

export function useRename(customer: Customer) {
  const params = { path: { customerId: customer.customerId } };
  return useCommand((name: string, key: string) =>
    onField(customer, "name", key, (headers) =>
      body(api.POST("/api/customers/{customerId}/rename", { params, headers, body: { name } })),
    ),
  );
}

export function useAssignOwner(customer: Customer) {
  const params = { path: { customerId: customer.customerId } };
  return useCommand((owner: string, key: string) =>
    onField(customer, "owner", key, (headers) =>
      body(api.POST("/api/customers/{customerId}/assign-owner", { params, headers, body: { owner } })),
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
