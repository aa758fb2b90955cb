import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { DESKTOP, person } from "./kit/people";
import { call, colleague, customer, order, shipment, touchpoint, unused } from "./kit/records";

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

describe("A customer's timeline", () => {
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
    let { position } = await call("POST", `/api/logistics/shipments/${shipmentId}/dispatch`, {});
    for (const place of ["Leipzig", "Kassel", "Köln", "Bonn"]) {
      const step = { status: "IN_TRANSIT", place, occurredAt: new Date().toISOString() };
      ({ position } = await call("POST", `/api/logistics/shipments/${shipmentId}/checkpoint`, step));
    }
    await call("GET", `/api/customers/${id}/timeline?limit=1&atLeast=${position}`);
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
});
