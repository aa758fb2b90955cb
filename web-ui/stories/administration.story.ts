import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { person, product, visitor } from "./kit/people";
import { call, customer, touchpoint, unused } from "./kit/records";

describe("Administration and the log", () => {
  it("I make a token, see it once, and it works until I revoke it", async () => {
    const page = await person("admin", "/administration");
    const name = unused("erp-sync");
    await page.getByRole("tab", { name: "Tokens" }).click();
    await page.getByRole("button", { name: "Create token" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill(name);
    await dialog.getByRole("checkbox", { name: "Integration client" }).check();
    await dialog.getByRole("button", { name: "Create token" }).click();
    const token = (await page.locator("code").first().textContent())?.trim() ?? "";
    const headers = { Authorization: `Bearer ${token}` };
    const status = async () => (await fetch(`${product.url}/api/customers`, { headers })).status;
    expect(await status()).toBe(200);
    await page.getByRole("button", { name: "I have it" }).click();
    expect(await page.getByText(token).count()).toBe(0);
    await page.getByRole("button", { name: `Revoke: ${name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("row").filter({ hasText: name }).getByText("Revoked").waitFor();
    expect(await status()).toBe(401);
  });

  it("I add a colleague, who signs in and is nobody's administrator", async () => {
    const page = await person("admin", "/administration");
    const login = `kim${Date.now().toString(36)}`;
    await page
      .getByRole("button", { name: /Invite|Add/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill("Kim Berg");
    await dialog.getByLabel("Login").fill(login);
    await dialog.getByLabel("Password", { exact: true }).fill("correct horse battery");
    await dialog.getByRole("combobox", { name: "Department" }).click();
    await page.getByRole("option", { name: "Service" }).click();
    await dialog.getByRole("checkbox", { name: "Service agent" }).check();
    await dialog.getByRole("button", { name: /Add|Invite/ }).click();
    await page.getByRole("row").filter({ hasText: login }).waitFor();
    const kim = await visitor();
    await kim.goto("/administration");
    await kim.getByLabel("Login").fill(login);
    await kim.getByLabel("Password", { exact: true }).fill("correct horse battery");
    await kim.getByRole("button", { name: "Sign in" }).click();
    await kim.getByRole("navigation", { name: "Main" }).waitFor();
    expect(await kim.getByRole("link", { name: "Administration" }).count()).toBe(0);
  });

  it("An auditor reads what a role may do and who has it, and is offered nothing to change", async () => {
    const page = await person("auditor", "/");
    await page.getByRole("link", { name: "Administration" }).click();
    await page.getByRole("navigation", { name: "Roles" }).getByRole("button", { name: "Logistics clerk" }).click();
    await page.getByRole("heading", { level: 2, name: "Logistics clerk" }).waitFor();
    await page.getByRole("list", { name: "Who has it" }).getByText("logistics_clerk").waitFor();
    const logistics = page.getByRole("region", { name: "Logistics" });
    await logistics.getByRole("listitem").filter({ hasText: "Shipments: dispatch" }).waitFor();
    expect(await page.getByText("Deals: win").count()).toBe(0);
    await page.getByRole("button", { name: "Sales rep" }).click();
    await page.getByText("Deals: win").waitFor();
    await page.getByText("POST /api/sales/deals/{dealId}/win").waitFor();
    expect(await page.getByRole("tab").allTextContents()).toEqual(["Roles"]);
    await expectAccessible(page, "roles");
  });

  it("I rebuild a read model and see that it stands where the log stands", async () => {
    const page = await person("admin", "/administration");
    await page.getByRole("tab", { name: "Read models" }).click();
    await page.getByRole("button", { name: "Rebuild customer.mentions" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Rebuild/ })
      .click();
    await expect
      .poll(async () => {
        const { readModels } = await call("GET", "/api/status");
        return readModels.find((model: { name: string }) => model.name === "customer.mentions").lag;
      })
      .toBe(0);
    await page.getByRole("listitem").filter({ hasText: "customer.mentions" }).getByText("Running").waitFor();
  });

  it("An auditor watches the log, pauses it, and opens one event as it stands there; nothing can be changed", async () => {
    const page = await person("auditor", "/log");
    const name = unused("Watched");
    const id = await customer(name);
    await page
      .getByRole("button", { name: /customer\.registered/ })
      .filter({ hasText: name })
      .waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByText("Paused. Nothing moves until you go on.").waitFor();
    await touchpoint(id, "while paused");
    await page.getByText(/events? while paused/).waitFor();
    await page.getByRole("button", { name: "Show" }).click();
    const event = page.getByRole("button", { name: /touchpoint\.recorded/ }).first();
    await event.click();
    await page.getByText('"specversion": "1.0"').waitFor();
    const refused = await page.evaluate(async (address) => {
      const { csrfToken } = await fetch("/api/session").then((answer) => answer.json());
      const headers = { "X-CSRF-Token": csrfToken, "Content-Type": "application/json" };
      return fetch(address, { method: "POST", headers, body: '{"name":"Changed"}' }).then((answer) => answer.status);
    }, `/api/customers/${id}/rename`);
    expect(refused).toBe(403);
  });
});
