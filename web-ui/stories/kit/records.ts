import { expect } from "vitest";
import { product } from "./people";

/** What a command answered. */
// biome-ignore lint/suspicious/noExplicitAny: stories read a few fields of many answers
type Answer = any;

/** Calls the product as a program: prepares what a story needs, and looks at what came of it. */
export async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(product.url + path, {
    method,
    headers: { Authorization: `Bearer ${product.token}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** Somebody of the demo at a program of their own: what they record is theirs. */
export async function colleague(login: string) {
  const signedIn = await fetch(`${product.url}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ login, password: product.passwords[login] }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  if (!signedIn.ok) throw new Error(`${login} can't sign in: ${signedIn.status} ${await signedIn.text()}`);
  const { csrfToken } = await signedIn.json();
  return async (path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(product.url + path, {
      method: "POST",
      headers: { Cookie: cookie, "X-CSRF-Token": csrfToken, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${login} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

let count = 0;

/** A name that no other story uses. */
export function unused(name: string): string {
  count += 1;
  return `${name} ${Date.now().toString(36)}${count}`;
}

export async function customer(name: string, more: object = {}): Promise<string> {
  return (await call("POST", "/api/customers", { kind: "ORGANIZATION", name, ...more })).customerId;
}

export async function touchpoint(customerId: string, subject: string, more: object = {}): Promise<number> {
  const body = { channel: "PHONE", direction: "INBOUND", department: "SALES", subject, ...more };
  return (await call("POST", `/api/customers/${customerId}/touchpoints`, body)).position;
}

export async function deal(customerId: string, name: string, more: object = {}): Promise<string> {
  const body = { customerId, name, amount: { amount: "12500.00", currency: "EUR" }, stage: "PROSPECTING", ...more };
  return (await call("POST", "/api/sales/deals", body)).dealId;
}

export async function ticket(customerId: string, subject: string, more: object = {}): Promise<string> {
  const body = { customerId, type: "QUESTION", channel: "EMAIL", priority: "NORMAL", subject, ...more };
  return (await call("POST", "/api/service/tickets", body)).ticketId;
}

export async function order(customerId: string, externalId: string, more: object = {}): Promise<string> {
  const lines = [{ product: "Chair", quantity: 4, unitPrice: "25.00" }];
  return (await call("POST", "/api/logistics/orders", { customerId, currency: "EUR", lines, externalId, ...more }))
    .orderId;
}

export async function shipment(orderId: string, more: object = {}): Promise<string> {
  return (await call("POST", "/api/logistics/shipments", { orderId, carrier: "Nordpost", ...more })).shipmentId;
}

/** Imports a file and waits for its end; answers how it went. */
export async function imported(name: string, { mapping, rows }: { mapping: object; rows: BlobPart }): Promise<Answer> {
  const form = new FormData();
  form.set("mapping", new Blob([JSON.stringify(mapping)]));
  form.set("file", new File([rows], name));
  const headers = { Authorization: `Bearer ${product.token}` };
  const answer = await fetch(`${product.url}/api/imports`, { method: "POST", headers, body: form });
  const { importId } = await answer.json();
  await expect
    .poll(async () => (await call("GET", `/api/imports/${importId}`)).state, { timeout: 50_000, interval: 500 })
    .toBe("DONE");
  return call("GET", `/api/imports/${importId}`);
}

/** An instant so many days before now. */
export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** A deal that was opened, moved and given another amount, on three days. */
export async function movedDeal(): Promise<{ id: string; name: string }> {
  const name = unused("Lecterns");
  const customerId = await customer(unused("Past"), { occurredAt: daysAgo(20) });
  const id = await deal(customerId, name, { occurredAt: daysAgo(9) });
  const rep = await colleague("sales_rep");
  await rep(`/api/sales/deals/${id}/move`, { stage: "NEEDS_ANALYSIS", occurredAt: daysAgo(6) });
  const amount = { amount: "20000.00", currency: "EUR" };
  await rep(`/api/sales/deals/${id}/change-amount`, { amount, occurredAt: daysAgo(3) });
  return { id, name };
}
