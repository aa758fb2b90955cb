import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { asked, person, signIn } from "./kit/people";
import { customer, ticket, unused } from "./kit/records";

const entry = (page: Page, text: string) => page.getByRole("article", { name: text });

async function record(page: Page, mode: "Record" | "Internal note", subject: string) {
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.getByRole("radiogroup", { name: "What to write" }).getByText(mode, { exact: true }).click();
  const field = mode === "Record" ? page.getByLabel("What about") : page.getByLabel("Note", { exact: true });
  await field.fill(subject);
}

describe("A customer's page", () => {
  it("Ana replies to a ticket, and Tom sees it on his open customer page without reload", async () => {
    const name = unused("Acme");
    const id = await customer(name);
    const ticketId = await ticket(id, "Invoice twice");
    const tom = await person("sales_rep", `/customers/${id}`);
    await entry(tom, "Invoice twice").first().waitFor();
    const ana = await person("service_agent", `/service/tickets/${ticketId}`);
    await ana.getByRole("textbox", { name: /^Reply to/ }).fill("A credit note is on its way.");
    const sent = performance.now();
    await ana.getByRole("button", { name: "Send reply" }).click();
    await entry(tom, "A credit note is on its way.").waitFor();
    console.log(`from the click to the other's screen: ${Math.round(performance.now() - sent)} ms`);
    await tom.getByText("Reconnecting").waitFor({ state: "hidden" });
  });

  it("My sign-in ends while I write a note; I sign in on top of it, save, and not a character is missing", async () => {
    const id = await customer(unused("Lund"));
    const page = await person("sales_rep", `/customers/${id}`);
    const note = `A long thought ${"that must not be lost ".repeat(20)}ends here.`;
    await record(page, "Internal note", note);
    await page.evaluate(async () => {
      const session = await fetch("/api/session").then((answer) => answer.json());
      await fetch("/api/session", { method: "DELETE", headers: { "X-CSRF-Token": session.csrfToken } });
    });
    await page.getByRole("button", { name: "Save internal note" }).click();
    const again = page.getByRole("dialog", { name: "Your sign-in has ended" });
    await again.waitFor();
    await signIn(page, "sales_rep");
    await again.waitFor({ state: "hidden" });
    await entry(page, "A long thought").waitFor();
    const written = async () => {
      const { entries } = await asked(page, `/api/customers/${id}/timeline?kind=touchpoint`);
      return entries.map((each: { body?: string }) => each.body);
    };
    await expect.poll(written).toEqual([note]);
  });

  it("I record yesterday's call; it stands under yesterday, marked as recorded later", async () => {
    const id = await customer(unused("Sund"));
    const page = await person("sales_rep", `/customers/${id}`);
    await record(page, "Record", "Asked for a visit");
    await page.getByRole("radiogroup", { name: "Channel" }).getByText("Phone", { exact: true }).click();
    const yesterday = new Date(Date.now() - 26 * 3_600_000);
    const local = new Date(yesterday.getTime() - yesterday.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    await page.getByLabel(/^When/).fill(local);
    await page.getByRole("button", { name: "Record call" }).click();
    const late = entry(page, "Asked for a visit");
    await late.waitFor();
    await expect.poll(() => late.textContent()).toMatch(/recorded 1 day later/);
  });

  it("I write an internal note; another department does not see it, my own sees it with a lock and the word", async () => {
    const id = await customer(unused("Vik"));
    const tom = await person("sales_rep", `/customers/${id}`);
    const secret = unused("Wants to leave us");
    await record(tom, "Internal note", secret);
    expect(await tom.getByRole("radiogroup", { name: "Channel" }).count()).toBe(0);
    await tom.getByRole("button", { name: "Save internal note" }).click();
    await entry(tom, secret).waitFor();
    await expect.poll(() => entry(tom, secret).textContent()).toContain("Internal");
    const clerk = await person("logistics_clerk", `/customers/${id}`);
    await entry(clerk, "Registered as a customer").waitFor();
    expect(await clerk.getByText(secret).count()).toBe(0);
  });

  it("Two people change two fields of a profile at once, and both succeed", async () => {
    const id = await customer(unused("Holm"), { preferredChannel: "PHONE" });
    const tom = await person("sales_rep", `/customers/${id}`);
    const ana = await person("service_agent", `/customers/${id}`);
    for (const page of [tom, ana]) await page.getByRole("heading", { name: "Profile" }).waitFor();
    const renamed = unused("Holm and Sons");
    await tom.getByRole("button", { name: "Change name" }).click();
    await ana.getByRole("button", { name: "Change language" }).click();
    await tom.getByLabel("Name", { exact: true }).fill(renamed);
    await ana.getByLabel("Language", { exact: true }).fill("nb");
    await Promise.all([tom.keyboard.press("Enter"), ana.keyboard.press("Enter")]);
    for (const page of [tom, ana]) {
      await page.getByRole("heading", { level: 1, name: renamed }).waitFor();
      await page.getByRole("definition").getByText("Norwegian Bokmål (nb)").waitFor();
    }
  });

  it("I register a customer whose e-mail exists; I am led to the existing one", async () => {
    const name = unused("Ek");
    const address = `${name.replace(/\W/g, "").toLowerCase()}@example.com`;
    const id = await customer(name, { contactPoints: [{ type: "EMAIL", value: address }] });
    const page = await person("sales_rep", "/customers?new");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill("Somebody else");
    await dialog.getByLabel(/^E-mail/).fill(address);
    await dialog.getByText(name).first().waitFor();
    await dialog
      .getByRole("link", { name })
      .or(dialog.getByRole("link", { name: "Open it" }))
      .first()
      .click();
    await page.waitForURL(`**/customers/${id}`);
  });

  it("From a customer's page I open a ticket and a deal, which are that customer's", async () => {
    const name = unused("Ask");
    const id = await customer(name);
    const page = await person("sales_rep", `/customers/${id}`);
    await page.getByRole("button", { name: "Open deal" }).click();
    const dialog = page.getByRole("dialog", { name: `Open a deal with ${name}` });
    await dialog.getByLabel("Name", { exact: true }).fill("Eight benches");
    await dialog.getByLabel("Amount", { exact: true }).fill("4000");
    await dialog.getByRole("button", { name: "Open deal" }).click();
    await page.getByRole("region", { name: "Open now" }).getByRole("link", { name: "Eight benches" }).waitFor();
    await page.getByRole("button", { name: "New ticket" }).click();
    await page.getByRole("dialog").getByLabel("Subject").fill("Which oil?");
    await page.getByRole("dialog").getByRole("button", { name: "Open ticket" }).click();
    await page.getByRole("heading", { level: 1, name: "Which oil?" }).waitFor();
    await page.getByRole("link", { name }).first().waitFor();
  });
});
