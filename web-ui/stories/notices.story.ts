import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { person } from "./kit/people";
import { call, colleague, customer, deal, order, ticket, touchpoint, unused } from "./kit/records";

const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ });
const panel = (page: Page) => page.getByRole("dialog", { name: /^Notifications/ });
const unread = async (page: Page) =>
  Number(/(\d+) unread/.exec((await bell(page).getAttribute("aria-label")) ?? "")?.[1]);
const told = (page: Page, text: string) => panel(page).getByRole("listitem").filter({ hasText: text });

/** Somebody at a screen, with nothing unread. */
async function atEase(login: string, path: string, looks = {}): Promise<Page> {
  const page = await person(login, path, looks);
  await page.waitForFunction((who) => localStorage.getItem(`annals-notices-${who}`) !== null, login);
  await bell(page).click();
  const all = panel(page).getByRole("button", { name: "Mark all read" });
  await all.waitFor();
  if (await all.isEnabled()) await all.click();
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  await expect.poll(() => unread(page)).toBe(0);
  return page;
}

describe("What concerns me", () => {
  it("A colleague's mention shows on my bell without reload; I open it, and it is read, here and after a reload", async () => {
    const name = unused("Holm");
    const id = await customer(name);
    const page = await atEase("sales_rep", "/sales");
    const ana = await colleague("sales_manager");
    const note = { channel: "NOTE", direction: "INTERNAL", department: "SALES", visibleTo: ["SALES"] };
    await ana(`/api/customers/${id}/touchpoints`, { ...note, subject: `@sales_rep please call ${name}` });
    await expect.poll(() => unread(page)).toBe(1);
    await page.locator("[aria-live=polite]", { hasText: "mentioned you" }).waitFor({ state: "attached" });
    await bell(page).focus();
    await page.keyboard.press("Enter");
    await told(page, name).getByText("New").waitFor();
    await expectAccessible(page, "notifications");
    await told(page, name).getByRole("link").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await expect.poll(() => unread(page)).toBe(0);
    await page.reload();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await expect.poll(() => unread(page)).toBe(0);
    await bell(page).click();
    await told(page, name).waitFor();
    expect(await told(page, name).getByText("New").count()).toBe(0);
  });

  it("A ticket that Ana gives me is news, one that I take myself is not", async () => {
    const [given, taken] = [unused("Which oil"), unused("Which wood")];
    const id = await customer(unused("Ek"));
    const [givenId, takenId] = [await ticket(id, given), await ticket(id, taken)];
    const page = await atEase("service_agent", `/service/tickets/${takenId}`);
    await page.getByRole("button", { name: "Take", exact: true }).click();
    await expect.poll(async () => (await call("GET", `/api/service/tickets/${takenId}`)).owner).toBe("service_agent");
    const ana = await colleague("service_supervisor");
    await ana(`/api/service/tickets/${givenId}/assign`, { owner: "service_agent" });
    await expect.poll(() => unread(page)).toBe(1);
    await bell(page).click();
    await told(page, given)
      .getByText(/gave you a ticket/)
      .waitFor();
    expect(await told(page, taken).count()).toBe(0);
  });

  it("A deal without a customer that I open for myself or give to myself is no news, one that Ana gives me is", async () => {
    const [given, taken, opened] = [unused("Given"), unused("Taken"), unused("Opened")];
    const amount = { amount: "900.00", currency: "EUR" };
    const without = async (name: string) => (await call("POST", "/api/sales/deals", { name, amount })).dealId;
    const [givenId, takenId] = [await without(given), await without(taken)];
    const page = await atEase("sales_rep", `/sales/deals/${takenId}`);
    await page.getByRole("button", { name: "Change owner" }).click();
    await page
      .getByRole("dialog")
      .getByLabel(/^Owner/)
      .click();
    await page.getByRole("option", { name: /Demo Sales rep/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Assign owner" }).click();
    await expect.poll(async () => (await call("GET", `/api/sales/deals/${takenId}`)).owner).toBe("sales_rep");
    await page.goto("/sales?new=");
    await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(opened);
    await page.getByRole("dialog").getByLabel("Amount", { exact: true }).fill("900");
    await page.getByRole("dialog").getByRole("button", { name: "Open deal" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const ana = await colleague("sales_manager");
    await ana(`/api/sales/deals/${givenId}/assign-owner`, { owner: "sales_rep" });
    await expect.poll(() => unread(page)).toBe(1);
    await bell(page).click();
    await told(page, given).getByText("A deal is yours now").waitFor();
    for (const own of [taken, opened]) expect(await told(page, own).count()).toBe(0);
  });

  it("On my phone I see a deal that I was given and a late shipment of my customer, and mark all as read", async () => {
    const [chairs, number] = [unused("Chairs"), unused("A")];
    const id = await customer(unused("Ask"));
    await call("POST", `/api/customers/${id}/assign-owner`, { owner: "sales_rep" });
    const dealId = await deal(id, chairs);
    const page = await atEase("sales_rep", "/customers", { phone: true });
    const ana = await colleague("sales_manager");
    await ana(`/api/sales/deals/${dealId}/assign-owner`, { owner: "sales_rep" });
    await order(id, number, { promisedDate: "2026-01-05" });
    await expect.poll(() => unread(page)).toBe(2);
    await bell(page).tap();
    await told(page, chairs)
      .getByText(/gave you a deal/)
      .waitFor();
    await told(page, number).getByText("A shipment is late").waitFor();
    await expectAccessible(page, "notifications on a phone");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await panel(page).getByRole("button", { name: "Mark all read" }).tap();
    await expect.poll(() => unread(page)).toBe(0);
    await told(page, chairs).waitFor();
  });

  it("What others do among themselves is none of mine", async () => {
    const [call1, given] = [unused("A call"), unused("Given")];
    const id = await customer(unused("Vik"));
    const ticketId = await ticket(id, given);
    const page = await atEase("sales_rep", "/customers");
    const ana = await colleague("sales_manager");
    await touchpoint(id, call1);
    await call("POST", `/api/service/tickets/${ticketId}/assign`, { owner: "service_supervisor" });
    const note = { channel: "NOTE", direction: "INTERNAL", department: "SALES", visibleTo: ["SALES"] };
    await ana(`/api/customers/${id}/touchpoints`, { ...note, subject: "@service_agent and not @sales_reps" });
    await ana(`/api/customers/${id}/touchpoints`, { ...note, subject: `@sales_rep ${call1} came in` });
    await expect.poll(() => unread(page)).toBe(1);
    await bell(page).click();
    await told(page, `${call1} came in`).waitFor();
    expect(await told(page, given).count()).toBe(0);
    expect(await told(page, "and not").count()).toBe(0);
  });
});
