import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { asked, DESKTOP, person, signIn } from "./kit/people";
import { call, colleague, customer, order, shipment, ticket, touchpoint, unused } from "./kit/records";

const entry = (page: Page, text: string) => page.getByRole("article", { name: text });

/** Where something is once it has come to rest. */
async function settled(thing: Locator) {
  let before: unknown;
  await expect
    .poll(async () => {
      const same = JSON.stringify(await thing.boundingBox()) === before;
      before = JSON.stringify(await thing.boundingBox());
      return same;
    })
    .toBe(true);
  return thing.boundingBox();
}

/** Turns the wheel over the timeline; it is at rest once it has gone all the way. */
async function scrollDown(page: Page, by: number) {
  const feed = page.getByRole("feed");
  const top = () => feed.evaluate((list) => list.parentElement?.scrollTop ?? 0);
  const from = await top();
  await feed.locator("..").hover();
  await page.mouse.wheel(0, by);
  await expect.poll(top).toBe(from + by);
}

/** The entry that the pointer points at, whatever becomes of the list around it. */
async function underPointer(page: Page): Promise<Locator> {
  const pointed = page.locator("article:hover");
  await pointed.waitFor();
  return page.locator(`article[data-key="${await pointed.getAttribute("data-key")}"]`);
}

const CONTACT = { channel: "PHONE", direction: "INBOUND", department: "SALES" };

/** How long the line is away. */
const OUTAGE = 10_000;
const PACE = 150;
/** More than the timeline reads at once. */
const ENOUGH = 60;

/** Somebody else records contact after contact, at a steady pace, until a moment has come; answers how many. */
async function recordUntil(id: string, moment: number) {
  let count = 0;
  while (performance.now() < moment || count < ENOUGH) {
    await touchpoint(id, `while away ${++count}.`);
    await new Promise((done) => setTimeout(done, PACE));
  }
  return count;
}

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

  it("The network drops for ten seconds while others record; afterwards the timeline is complete and nothing is there twice", async () => {
    const id = await customer(unused("Berg"));
    await touchpoint(id, "before the drop");
    const page = await person("sales_rep", `/customers/${id}`);
    await entry(page, "before the drop").waitFor();
    await page.context().setOffline(true);
    const dropped = performance.now();
    await page.getByText(/You are offline/).waitFor();
    const recorded = await recordUntil(id, dropped + OUTAGE);
    expect(await page.getByText(/You are offline/).isVisible()).toBe(true);
    expect(await page.getByRole("article").count()).toBe(2);
    expect(performance.now() - dropped).toBeGreaterThanOrEqual(OUTAGE);
    await page.context().setOffline(false);
    await page.getByRole("status").getByText("Live").waitFor();
    await page.getByText(/You are offline/).waitFor({ state: "hidden" });
    await entry(page, `while away ${recorded}.`).waitFor();
    await page.getByRole("button", { name: "Oldest entry" }).click();
    await page.getByText(`All ${recorded + 2} entries`).waitFor();
    // In a window as tall as the whole timeline, every entry is in the page.
    await page.setViewportSize({ width: DESKTOP.width, height: 5_000 });
    const expected = [...Array(recorded).keys()].map((n) => `while away ${recorded - n}.`).concat("before the drop");
    const subjects = async () =>
      (await page.getByRole("article").allTextContents()).flatMap((text) => /“(.+\.|before.+)”/.exec(text)?.[1] ?? []);
    await expect.poll(subjects).toEqual(expected);
  });

  it("I see at least thirteen entries at once on a small desk, and the filters take one row", async () => {
    const id = await customer(unused("Busy"));
    for (let n = 1; n <= 20; n++) await touchpoint(id, `entry ${n}.`);
    const rep = await colleague("sales_rep");
    await rep(`/api/customers/${id}/touchpoints`, { ...CONTACT, subject: "mine." });
    const page = await person("sales_rep", `/customers/${id}`);
    await entry(page, "entry 20.").waitFor();
    const list = await page.getByRole("feed").evaluate((feed) => {
      const { top, bottom } = (feed.parentElement as HTMLElement).getBoundingClientRect();
      const lines = [...feed.querySelectorAll("article")].map((line) => line.getBoundingClientRect());
      return lines.filter((line) => line.top >= top && line.bottom <= bottom).length;
    });
    expect(list).toBeGreaterThanOrEqual(13);
    const bar = page.getByRole("search", { name: "Filter the timeline" });
    expect((await bar.boundingBox())?.height).toBeLessThan(48);
    await bar.getByRole("button", { name: "Filters" }).click();
    await page.getByRole("dialog", { name: "Filters" }).waitFor();
    await expectAccessible(page, "the filters");
    await page.getByRole("combobox", { name: "Recorded by" }).click();
    await page.getByRole("option", { name: /Demo Sales rep/ }).click();
    await bar.getByRole("button", { name: "Filters · 1" }).waitFor();
    await entry(page, "mine.").waitFor();
    await entry(page, "entry 20.").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await bar.getByRole("button", { name: "Reset" }).click();
    await entry(page, "entry 20.").waitFor();
  });

  it("What says little alone is folded to one line; by keyboard I open it, and what arrives meanwhile moves nothing", async () => {
    const id = await customer(unused("Fold"));
    const shipmentId = await shipment(await order(id, unused("F")));
    await call("POST", `/api/logistics/shipments/${shipmentId}/dispatch`, {});
    for (const place of ["Leipzig", "Kassel", "Köln", "Bonn"])
      await call("POST", `/api/logistics/shipments/${shipmentId}/checkpoint`, {
        status: "IN_TRANSIT",
        place,
        occurredAt: new Date().toISOString(),
      });
    const page = await person("sales_rep", `/customers/${id}`);
    const run = page.getByRole("article", { name: /^4 steps/ });
    await run.waitFor();
    await entry(page, "in transit at Bonn").waitFor();
    expect(await entry(page, "in transit at Kassel").count()).toBe(0);
    await run.focus();
    const before = await settled(run);
    await page.keyboard.press("Enter");
    await entry(page, "in transit at Kassel").waitFor();
    expect(await run.getByRole("button").getAttribute("aria-expanded")).toBe("true");
    await touchpoint(id, "while it is open");
    await page.getByRole("button", { name: "1 new entry" }).waitFor();
    expect(await run.boundingBox()).toEqual(before);
    expect(await run.evaluate((line) => line === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await entry(page, "in transit at Kassel").waitFor({ state: "detached" });
    expect(await run.boundingBox()).toEqual(before);
    await page.getByRole("button", { name: "1 new entry" }).click();
    await entry(page, "while it is open").waitFor();
    expect(await run.count()).toBe(1);
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

  it("I read an old entry while twenty new ones arrive; the line under my pointer does not move, the pill says twenty", async () => {
    const id = await customer(unused("Nord"));
    for (let n = 1; n <= 60; n++) await touchpoint(id, `old ${n}.`);
    const page = await person("sales_rep", `/customers/${id}`);
    await entry(page, "old 60.").waitFor();
    await scrollDown(page, 600);
    const line = await underPointer(page);
    const before = await line.boundingBox();
    for (let n = 1; n <= 20; n++) await touchpoint(id, `new ${n}.`);
    await page.getByRole("button", { name: "20 new entries" }).waitFor();
    expect(await line.boundingBox()).toEqual(before);
    expect(await (await underPointer(page)).getAttribute("data-key")).toBe(await line.getAttribute("data-key"));
    await page.getByRole("button", { name: "20 new entries" }).click();
    await entry(page, "new 20.").waitFor();
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
