import type { Page } from "playwright-core";
import { colleague, imported } from "./records";
import { withRights } from "./rights";

/** A screen, who looks at it, and how one knows that it is there. */
export interface Screen {
  name: string;
  login: string;
  path: string;
  there: (page: Page) => Promise<void>;
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole("heading", { level: 1, name }).waitFor();

const daysAgo = (days: number, hours = 0) => new Date(Date.now() - days * 86_400_000 - hours * 3_600_000).toISOString();

/** One of each record, with something of everything on it, each done by whom it would be done. */
export async function furnish(name: string) {
  const rep = await colleague("sales_rep");
  const manager = await colleague("sales_manager");
  const agent = await colleague("service_agent");
  const clerk = await colleague("logistics_clerk");
  const at = (days: number, hours = 0) => ({ occurredAt: daysAgo(days, hours) });
  const { customerId } = await rep("/api/customers", {
    kind: "ORGANIZATION",
    name,
    contactPoints: [
      { type: "EMAIL", value: `${name.toLowerCase().replace(/\W/g, "")}@example.com` },
      { type: "PHONE", value: "+49 221 4710 200" },
    ],
    preferredChannel: "PHONE",
    ...at(21),
  });
  await manager(`/api/customers/${customerId}/assign-owner`, { owner: "sales_rep", ...at(21) });
  const contact = (subject: string, more: object) =>
    rep(`/api/customers/${customerId}/touchpoints`, { direction: "INBOUND", department: "SALES", subject, ...more });
  await contact("Asks for forty chairs", { channel: "PHONE", body: "Needs them by the end of the month.", ...at(20) });
  const opened = { customerId, name: `${name}, 40 seats`, amount: { amount: "12500.00", currency: "EUR" } };
  const planned = { stage: "PROSPECTING", expectedCloseDate: "2026-11-01", owner: "sales_rep" };
  const { dealId } = await rep("/api/sales/deals", { ...opened, ...planned, ...at(19) });
  await contact("Offer for forty chairs", { channel: "EMAIL", direction: "OUTBOUND", ...at(12) });
  await rep(`/api/sales/deals/${dealId}/move`, { stage: "NEEDS_ANALYSIS", ...at(11) });
  const lines = [{ product: "Chair, oak", quantity: 12, unitPrice: "148.00" }];
  const promised = { promisedDate: daysAgo(6).slice(0, 10) };
  const placed = { customerId, currency: "EUR", lines, externalId: `${name} 1044`, ...promised, ...at(9) };
  const { orderId } = await rep("/api/logistics/orders", placed);
  await clerk(`/api/logistics/orders/${orderId}/confirm`, at(8));
  const parcel = { orderId, carrier: "Nordpost", trackingNumber: "NP 0815", ...promised, ...at(6) };
  const { shipmentId } = await clerk("/api/logistics/shipments", parcel);
  await clerk(`/api/logistics/shipments/${shipmentId}/dispatch`, at(5));
  const passed = (status: string, place: string, days: number, hours: number) =>
    clerk(`/api/logistics/shipments/${shipmentId}/checkpoint`, { status, place, ...at(days, hours) });
  for (const [place, hours] of [
    ["Leipzig", 1.2],
    ["Kassel", 0.9],
    ["Köln depot", 0.2],
  ] as const)
    await passed("IN_TRANSIT", place, 4, hours);
  await passed("OUT_FOR_DELIVERY", "Köln depot", 2, 0);
  await clerk(`/api/logistics/shipments/${shipmentId}/exception`, {
    kind: "ADDRESS_WRONG",
    note: "No such number",
    ...at(1),
  });
  const complaint = {
    type: "COMPLAINT",
    channel: "EMAIL",
    priority: "HIGH",
    body: "We were billed twice for one order.",
  };
  const asked = { customerId, subject: `Invoice of ${name} came twice`, ...complaint, ...at(0, 5) };
  const { ticketId } = await agent("/api/service/tickets", asked);
  await agent(`/api/service/tickets/${ticketId}/take`, at(0, 4));
  const note = { body: "@service_agent the credit note is ready.", visibleTo: ["SERVICE", "SALES"], ...at(0, 3) };
  await rep(`/api/service/tickets/${ticketId}/note`, note);
  const answer = { body: "A credit note is on its way. We are sorry for the trouble.", channel: "EMAIL", ...at(0, 2) };
  await agent(`/api/service/tickets/${ticketId}/reply`, answer);
  await imported("fair-2026.csv", {
    mapping: { source: "fair", kind: "CUSTOMERS", fields: { externalId: "id", name: "name", kind: "kind" } },
    rows: "id,name,kind\n1,Birch and Company,ORGANIZATION\n2,Nobody,SOMETHING\n",
  });
  const personId = await withRights("Ada Holm");
  return { customerId, dealId, ticketId, orderId, shipmentId, personId };
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
    {
      name: "customers",
      login: "sales_rep",
      path: "/customers",
      there: (page) => page.getByRole("cell", { name: "Demo Sales rep" }).first().waitFor(),
    },
    {
      name: "customer",
      login: "sales_rep",
      path: `/customers/${ids.customerId}`,
      there: async (page) => {
        await page.getByRole("article").first().waitFor();
        const beside = page.getByRole("region", { name: "Open now" });
        if (await beside.isVisible()) await beside.getByRole("link", { name: /1044/ }).waitFor();
      },
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
    {
      name: "import",
      login: "sales_manager",
      path: "/imports",
      there: (page) =>
        page
          .getByRole("link", { name: /what was rejected/ })
          .first()
          .waitFor(),
    },
    {
      name: "log",
      login: "auditor",
      path: "/log",
      there: (page) => page.getByRole("region", { name: "Events" }).getByRole("listitem").first().waitFor(),
    },
    { name: "administration", login: "admin", path: "/administration", there: heading("Administration") },
    {
      name: "audit",
      login: "auditor",
      path: `/audit?customerId=${ids.customerId}`,
      there: async (page) => {
        const event = page.getByRole("list", { name: "Events found" }).getByRole("button").first();
        if ((await event.getAttribute("aria-expanded")) === "false") await event.click();
        await page.getByRole("list", { name: "Cause and effect" }).waitFor();
      },
    },
    {
      name: "proof",
      login: "auditor",
      path: "/audit?tab=proof",
      there: (page) => page.getByRole("region", { name: "Checkpoints" }).waitFor(),
    },
    {
      name: "privacy",
      login: "privacy_officer",
      path: "/privacy",
      there: (page) => page.getByRole("table").waitFor(),
    },
    {
      name: "privacy-texts",
      login: "privacy_officer",
      path: "/privacy?tab=texts",
      there: (page) => page.getByText("newsletter").first().waitFor(),
    },
    {
      name: "privacy-person",
      login: "privacy_officer",
      path: `/privacy/${ids.personId}`,
      there: async (page) => {
        await page.getByRole("region", { name: "Reads" }).waitFor();
        await page.getByRole("region", { name: "Every act of consent" }).waitFor();
      },
    },
  ];
}
