import type { Page } from "playwright-core";
import { call, customer, deal, order, shipment, ticket, touchpoint } from "./records";

/** A screen, who looks at it, and how one knows that it is there. */
export interface Screen {
  name: string;
  login: string;
  path: string;
  there: (page: Page) => Promise<void>;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole("heading", { level: 1, name }).waitFor();

/** One of each record, with something of everything on it. */
export async function furnish(name: string) {
  const customerId = await customer(name, {
    contactPoints: [
      { type: "EMAIL", value: `${name.toLowerCase().replace(/\W/g, "")}@example.com` },
      { type: "PHONE", value: "+49 221 4710 200" },
    ],
    preferredChannel: "PHONE",
  });
  const person = { occurredAt: new Date(Date.now() - 3 * 86_400_000).toISOString() };
  await touchpoint(customerId, "Asks for forty chairs", { body: "By the end of the month.", ...person });
  await touchpoint(customerId, "Offer sent", { channel: "EMAIL", direction: "OUTBOUND" });
  const dealId = await deal(customerId, `${name}, 40 seats`, { expectedCloseDate: "2026-11-01", owner: "sales_rep" });
  await call("POST", `/api/sales/deals/${dealId}/move`, { stage: "NEEDS_ANALYSIS" });
  const ticketId = await ticket(customerId, `Invoice of ${name} came twice`, {
    priority: "HIGH",
    body: "We were billed twice.",
  });
  await call("POST", `/api/service/tickets/${ticketId}/assign`, { owner: "service_agent" });
  await call("POST", `/api/service/tickets/${ticketId}/note`, {
    body: "Credit note is ready @service_agent",
    visibleTo: ["SERVICE", "SALES"],
  });
  await call("POST", `/api/service/tickets/${ticketId}/reply`, {
    body: "A credit note is on its way.",
    channel: "EMAIL",
  });
  const orderId = await order(customerId, `${name} 1044`, { promisedDate: "2026-11-18" });
  await call("POST", `/api/logistics/orders/${orderId}/confirm`, {});
  const shipmentId = await shipment(orderId, { promisedDate: "2026-11-18", trackingNumber: "NP 0815" });
  await call("POST", `/api/logistics/shipments/${shipmentId}/dispatch`, {});
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  for (const [status, place, hours] of [
    ["IN_TRANSIT", "Leipzig", 30],
    ["OUT_FOR_DELIVERY", "Köln depot", 6],
  ] as const) {
    await call("POST", `/api/logistics/shipments/${shipmentId}/checkpoint`, { status, place, occurredAt: at(hours) });
  }
  await call("POST", `/api/logistics/shipments/${shipmentId}/exception`, {
    kind: "ADDRESS_WRONG",
    note: "No such number",
  });
  return { customerId, dealId, ticketId, orderId, shipmentId };
}

/** Every screen there is, with the records on it. */
export function screens(name: string, ids: Awaited<ReturnType<typeof furnish>>): Screen[] {
  return [
    {
      name: "today",
      login: "sales_rep",
      path: "/",
      there: (page) => page.getByRole("region", { name: "My deals to move" }).waitFor(),
    },
    { name: "customers", login: "sales_rep", path: "/customers", there: (page) => page.getByRole("table").waitFor() },
    {
      name: "customer",
      login: "sales_rep",
      path: `/customers/${ids.customerId}`,
      there: (page) => page.getByRole("article").first().waitFor(),
    },
    {
      name: "sales-board",
      login: "sales_manager",
      path: "/sales",
      there: (page) => page.getByRole("article").first().waitFor(),
    },
    {
      name: "sales-list",
      login: "sales_manager",
      path: "/sales?view=list",
      there: (page) => page.getByRole("table").waitFor(),
    },
    { name: "deal", login: "sales_rep", path: `/sales/deals/${ids.dealId}`, there: heading(new RegExp(name)) },
    {
      name: "service-queue",
      login: "service_agent",
      path: "/service",
      there: (page) => page.getByRole("table").waitFor(),
    },
    {
      name: "ticket",
      login: "service_agent",
      path: `/service/tickets/${ids.ticketId}`,
      there: heading(new RegExp(name)),
    },
    {
      name: "logistics-board",
      login: "logistics_clerk",
      path: "/logistics",
      there: (page) => page.getByRole("table").waitFor(),
    },
    {
      name: "order",
      login: "logistics_clerk",
      path: `/logistics/orders/${ids.orderId}`,
      there: heading(new RegExp(name)),
    },
    { name: "shipment", login: "logistics_clerk", path: `/logistics/shipments/${ids.shipmentId}`, there: heading(/./) },
    { name: "import", login: "sales_manager", path: "/imports", there: heading("Import") },
    { name: "log", login: "auditor", path: "/log", there: heading("Log") },
    { name: "administration", login: "admin", path: "/administration", there: heading("Administration") },
  ];
}
