import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { asked, DESKTOP, PHONE, person } from "./kit/people";
import { call, colleague, customer, daysAgo, movedDeal, ticket, touchpoint, unused } from "./kit/records";

const bar = (page: Page) => page.getByRole("region", { name: "History", exact: true }).first();
const slider = (page: Page) => page.getByRole("slider", { name: "Event of this record" });
const banner = (page: Page) => bar(page).getByRole("status").getByText("Nothing can be changed here.");
const current = (page: Page) => page.getByRole("region", { name: "Stages" }).locator("[aria-current=step]");

async function lookBack(page: Page) {
  await page.getByRole("button", { name: "History" }).waitFor();
  await page.keyboard.press("h");
  await slider(page).waitFor();
}

/** Where the player stops from now on, noted in the page itself: it goes on whether or not somebody looks in time. */
const stops = (page: Page) =>
  page.evaluateHandle(() => {
    const seen: string[] = [];
    const look = () => {
      const spans = [...document.querySelectorAll("span")].map((span) => span.textContent ?? "");
      const stop = spans.find((text) => /^\d+ of \d+$/.test(text));
      if (stop && stop !== seen.at(-1)) seen.push(stop);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    return seen;
  });

describe("Looking back", () => {
  it("An auditor slides a deal back, sees its old stage and amount, shares that, and comes back to now", async () => {
    const { id } = await movedDeal();
    const page = await person("auditor", `/sales/deals/${id}`);
    await lookBack(page);
    await slider(page).focus();
    await page.keyboard.press("Home");
    await banner(page).waitFor();
    await expect.poll(() => current(page).textContent()).toContain("Prospecting");
    const facts = page.getByRole("region", { name: "Facts" });
    await facts.getByText(/12,500\.00/).waitFor();
    expect(await facts.getByText(/20,000\.00/).count()).toBe(0);
    const shared = await person("auditor", new URL(page.url()).pathname + new URL(page.url()).search);
    await banner(shared).waitFor();
    await expect.poll(() => current(shared).textContent()).toContain("Prospecting");
    await page.keyboard.press("ArrowRight");
    await bar(page).getByText("2 of 3").waitFor();
    await expect.poll(() => current(page).textContent()).toContain("Needs analysis");
    await bar(page).getByRole("list", { name: "What it changed" }).getByText("Stage").waitFor();
    await page.getByRole("button", { name: "Back to now" }).click();
    await facts.getByText(/20,000\.00/).waitFor();
    expect(await banner(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe("");
  });

  it("In the past nobody is offered a command, and what happens meanwhile changes nothing there", async () => {
    const { id } = await movedDeal();
    const page = await person("sales_manager", `/sales/deals/${id}`);
    await page.getByRole("button", { name: "Win", exact: true }).waitFor();
    await lookBack(page);
    await page.getByRole("button", { name: "Previous event" }).click();
    await page.getByRole("button", { name: "Previous event" }).click();
    await banner(page).waitFor();
    for (const name of ["Win", "Lose", "Move", "Change amount", "Change owner", "Change close date", "Link customer"])
      expect(await page.getByRole("button", { name, exact: true }).count(), name).toBe(0);
    expect(await page.getByRole("region", { name: "Stages" }).getByRole("button").count()).toBe(0);
    await call("POST", `/api/sales/deals/${id}/change-amount`, { amount: { amount: "777.00", currency: "EUR" } });
    const { position } = await asked(page, `/api/sales/deals/${id}`);
    await call("GET", `/api/sales/deals/${id}?atLeast=${position}`);
    expect(
      await page
        .getByRole("region", { name: "Facts" })
        .getByText(/777\.00/)
        .count(),
    ).toBe(0);
    await page.getByRole("button", { name: "Back to now" }).click();
    await page
      .getByRole("region", { name: "Facts" })
      .getByText(/777\.00/)
      .waitFor();
    await page.getByRole("button", { name: "Win", exact: true }).waitFor();
  });

  it("What we knew differs from what had happened, when something was recorded later", async () => {
    const id = await customer(unused("Late"), { occurredAt: daysAgo(20) });
    await touchpoint(id, "A call of last week", { occurredAt: daysAgo(7) });
    const page = await person("sales_manager", `/customers/${id}?asOf=${daysAgo(5)}`);
    await banner(page).waitFor();
    await page.getByRole("article").filter({ hasText: "A call of last week" }).waitFor();
    expect(await page.getByRole("button", { name: "Record", exact: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Open deal" }).count()).toBe(0);
    await bar(page).getByText("What we knew").click();
    await page.getByText("At this moment there was no such customer yet.").waitFor();
    await page.getByRole("button", { name: "Back to now" }).click();
    await page.getByRole("article").filter({ hasText: "A call of last week" }).waitFor();
  });

  it("A ticket is played from event to event, and stops at the last one", async () => {
    const id = await ticket(await customer(unused("Play")), unused("Played"));
    const agent = await colleague("service_agent");
    await agent(`/api/service/tickets/${id}/take`, {});
    await agent(`/api/service/tickets/${id}/reply`, { body: "We look into it.", channel: "EMAIL" });
    const page = await person("service_supervisor", `/service/tickets/${id}`);
    await page.getByText("We look into it.").waitFor();
    await lookBack(page);
    const shown = await stops(page);
    await page.getByRole("button", { name: "Play from event to event" }).click();
    await bar(page).getByText("4 of 4").waitFor();
    await page.getByRole("button", { name: "Play from event to event" }).waitFor();
    // The reply and the first response that it was are one instant.
    expect(await shown.jsonValue()).toEqual(["1 of 4", "2 of 4", "4 of 4"]);
    await banner(page).waitFor();
    expect(await page.getByRole("region", { name: "Write" }).count()).toBe(0);
    await page.getByText("We look into it.").waitFor();
  });

  it("The difference names the changed amount, and who changed it", async () => {
    const { id } = await movedDeal();
    const page = await person("auditor", `/sales/deals/${id}`);
    await lookBack(page);
    await page.getByRole("button", { name: "Compare" }).click();
    const dialog = page.getByRole("dialog", { name: "Compare two moments" });
    const row = dialog.getByRole("row").filter({ hasText: "Amount" });
    await row.getByText(/12,500\.00/).waitFor();
    await row.getByText(/20,000\.00/).waitFor();
    await dialog.getByRole("listitem").filter({ hasText: "Demo Sales rep" }).waitFor();
    expect(await dialog.textContent()).not.toMatch(/\/amount|secondsInStages/);
  });

  it("Who may not read histories sees a shared moment, and no slider", async () => {
    const { id } = await movedDeal();
    const page = await person("sales_rep", `/sales/deals/${id}?asOf=${daysAgo(8)}`);
    await banner(page).waitFor();
    await expect.poll(() => current(page).textContent()).toContain("Prospecting");
    expect(await slider(page).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Win", exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "Back to now" }).click();
    await page.getByRole("button", { name: "Win", exact: true }).waitFor();
  });

  it("The slider and the difference can be used by everybody, in light and dark, on a desk and a phone", async () => {
    const { id } = await movedDeal();
    const page = await person("auditor", `/sales/deals/${id}`);
    await lookBack(page);
    await page.getByRole("button", { name: "Previous event" }).click();
    await banner(page).waitFor();
    await bar(page).getByRole("list", { name: "What it changed" }).waitFor();
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expectAccessible(page, `slider, ${viewport.width} pixels wide, ${colorScheme}`);
        await page.getByRole("button", { name: "Compare" }).click();
        await page.getByRole("dialog").getByRole("row").filter({ hasText: "Amount" }).waitFor();
        await expectAccessible(page, `difference, ${viewport.width} pixels wide, ${colorScheme}`);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
      }
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, `scrolls sideways at ${viewport.width} pixels`).toBeLessThanOrEqual(0);
    }
  });
});

describe("Explained numbers", () => {
  it("The explained numbers of a column equal the board, and lead to the deals", async () => {
    const { name } = await movedDeal();
    const page = await person("sales_manager", "/sales");
    const column = page.getByRole("region", { name: /^Needs analysis / });
    const card = column.getByRole("article").filter({ has: page.getByRole("link", { name, exact: true }) });
    await card.getByText(/20,000/).waitFor();
    const shown = /(\d[\d,]*)$/.exec((await column.getByRole("heading").textContent()) ?? "")?.[1];
    await column.getByRole("button", { name: "Why? Needs analysis" }).focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "Why? Needs analysis" });
    await panel.getByText("The events below alone give the same number.").waitFor();
    const numbers = await panel.locator("dd").allTextContents();
    expect(numbers).toEqual([shown, shown]);
    await expectAccessible(page, "explanation");
    const board = await asked(page, "/api/sales/pipeline?limit=1");
    const { totals } = board.columns.find((each: { stage: string }) => each.stage === "NEEDS_ANALYSIS");
    const euros = totals.find((each: { currency: string }) => each.currency === "EUR");
    await panel.getByLabel("Number").selectOption({ label: "Sum in EUR" });
    await expect
      .poll(async () =>
        (await panel.locator("dd").allTextContents()).map((text) => Number(text.replace(/[^\d.]/g, ""))),
      )
      .toEqual([Number(euros.amount), Number(euros.amount)]);
    await panel.getByRole("link", { name, exact: true }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
  });

  it("The queue's counts are explained to a supervisor, and not offered to whoever may not ask", async () => {
    const subject = unused("Why me");
    await ticket(await customer(unused("Why")), subject);
    const page = await person("service_supervisor", "/service");
    await page.getByRole("button", { name: "Why? Tickets by state" }).click();
    const panel = page.getByRole("dialog", { name: "Why? Tickets by state" });
    await panel.getByText("The events below alone give the same number.").waitFor();
    const { counts } = await asked(page, "/api/service/queue?limit=1");
    expect(await panel.locator("dd").allTextContents()).toEqual([`${counts.NEW}`, `${counts.NEW}`]);
    const agent = await person("service_agent", "/service");
    await agent.getByRole("table").waitFor();
    expect(await agent.getByRole("button", { name: /^Why/ }).count()).toBe(0);
  });
});
