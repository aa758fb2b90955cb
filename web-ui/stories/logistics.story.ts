import { describe, expect, it } from "vitest";
import { ask } from "./kit/keyboard";
import { person } from "./kit/people";
import { call, customer, order, shipment, ticket, unused } from "./kit/records";

describe("Logistics", () => {
  it("A parcel gets an exception; the customer's timeline, the board and the owner's Today show it", async () => {
    const name = unused("Acme");
    const id = await customer(name);
    await call("POST", `/api/customers/${id}/assign-owner`, { owner: "sales_rep" });
    const number = unused("A");
    const orderId = await order(id, number, { promisedDate: "2030-01-05" });
    await call("POST", `/api/logistics/orders/${orderId}/confirm`, {});
    const shipmentId = await shipment(orderId);
    await call("POST", `/api/logistics/shipments/${shipmentId}/dispatch`, {});
    const tom = await person("sales_rep", "/");
    const ana = await person("service_agent", `/customers/${id}`);
    const clerk = await person("logistics_clerk", `/logistics/shipments/${shipmentId}`);
    await clerk.getByRole("button", { name: "Report exception" }).click();
    const dialog = clerk.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "What is wrong" }).click();
    await clerk.getByRole("option", { name: "Address wrong" }).click();
    await dialog.getByRole("button", { name: "Report exception" }).click();
    await tom.getByRole("region", { name: "Late shipments" }).getByText(number).waitFor();
    await ana.getByRole("article", { name: "Shipment in trouble: address wrong" }).waitFor();
    await clerk.goto("/logistics?state=PROBLEM");
    await clerk.getByRole("row").filter({ hasText: number }).waitFor();
  });

  it("Checkpoints that arrive late stand where they happened", async () => {
    const orderId = await order(await customer(unused("Berg")), unused("B"));
    const shipmentId = await shipment(orderId);
    await call("POST", `/api/logistics/shipments/${shipmentId}/dispatch`, { occurredAt: "2026-11-01T08:00:00Z" });
    const page = await person("logistics_clerk", `/logistics/shipments/${shipmentId}`);
    const places = () => page.getByRole("region", { name: "Track" }).getByRole("listitem").allTextContents();
    for (const [place, occurredAt] of [
      ["Köln", "2026-11-03T08:00:00Z"],
      ["Leipzig", "2026-11-02T08:00:00Z"],
    ]) {
      await call("POST", `/api/logistics/shipments/${shipmentId}/checkpoint`, {
        status: "IN_TRANSIT",
        place,
        occurredAt,
      });
    }
    await page.getByText("Leipzig").first().waitFor();
    await page.getByText("Köln").first().waitFor();
    const order_ = (await places()).flatMap((text) => /Köln|Leipzig/.exec(text)?.[0] ?? []);
    expect(order_.filter((place, at) => order_.indexOf(place) === at)).toEqual(["Leipzig", "Köln"]);
  });

  it("What concerns another department's customer is found by its number in the palette", async () => {
    const number = unused("Order");
    const id = await customer(unused("Lund"));
    const orderId = await order(id, number);
    await ticket(id, "Unrelated");
    const page = await person("service_agent", "/");
    await ask(page, number);
    await page.getByRole("option", { name: number, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/logistics/orders/${orderId}`);
  });
});
