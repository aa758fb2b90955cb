import { describe, expect, it } from "vitest";
import { ask } from "./kit/keyboard";
import { person } from "./kit/people";
import { call, customer, deal, order, shipment, ticket, touchpoint, unused } from "./kit/records";

const EVIL = `<img src=x onerror="window.hit=1"><script>window.hit=1</script><b>bold</b> {{7*7}} \${7*7}`;

describe("What people wrote is text", () => {
  it("HTML and script in a name, a subject, a note and an order number show as the text they are, on every screen", async () => {
    const name = unused("Mallory");
    const evil = `${name} ${EVIL}`;
    const id = await customer(evil);
    await touchpoint(id, evil, { body: evil });
    const dealId = await deal(id, evil, { owner: "admin" });
    const ticketId = await ticket(id, evil, { body: evil, priority: "URGENT" });
    await call("POST", `/api/service/tickets/${ticketId}/note`, { body: `@admin ${evil}`, visibleTo: ["MANAGEMENT"] });
    await call("POST", `/api/service/tickets/${ticketId}/reply`, { body: evil, channel: "EMAIL" });
    const orderId = await order(id, evil.slice(0, 100), { promisedDate: "2026-01-05" });
    const shipmentId = await shipment(orderId, { carrier: evil.slice(0, 100), trackingNumber: evil.slice(0, 60) });
    const page = await person("admin", "/");
    for (const path of [
      "/",
      `/customers?q=${encodeURIComponent(name)}`,
      `/customers/${id}`,
      "/sales?owner=me",
      "/sales?view=list",
      `/sales/deals/${dealId}`,
      "/service",
      `/service/tickets/${ticketId}`,
      "/logistics",
      `/logistics/orders/${orderId}`,
      `/logistics/shipments/${shipmentId}`,
      "/log",
    ]) {
      await page.goto(path);
      await page.getByText(name).first().waitFor();
      await page.getByText("<img src=x", { exact: false }).first().waitFor();
      const found = await page.evaluate(() => ({
        hit: "hit" in window,
        elements: document.querySelectorAll('main img[src="x"], main b, main script').length,
      }));
      expect(found, path).toEqual({ hit: false, elements: 0 });
    }
    await ask(page, name);
    await page
      .getByRole("option", { name: /<img src=x/ })
      .first()
      .waitFor();
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
  });
});
