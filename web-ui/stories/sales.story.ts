import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ask, focused } from "./kit/keyboard";
import { person } from "./kit/people";
import { call, customer, deal, unused } from "./kit/records";

const column = (page: Page, stage: string) => page.getByRole("region", { name: new RegExp(`^${stage} `) });
const card = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name, exact: true }) });
const stageOf = async (id: string) => (await call("GET", `/api/sales/deals/${id}`)).stage;

async function drag(page: Page, name: string, stage: string) {
  await card(page, name).dragTo(column(page, stage).getByRole("heading"));
}

async function count(page: Page, stage: string): Promise<number> {
  return Number(
    /(\d[\d,]*)$/.exec((await column(page, stage).getByRole("heading").textContent()) ?? "")?.[1]?.replace(",", ""),
  );
}

describe("The sales board", () => {
  it("Tom drags a deal; Ana, looking at the same board, sees card, count and sum change", async () => {
    const name = unused("Chairs");
    const id = await deal(await customer(unused("Acme")), name);
    const tom = await person("sales_rep", "/sales");
    const ana = await person("sales_manager", "/sales");
    await column(ana, "Prospecting").getByRole("link", { name }).waitFor();
    const before = await count(ana, "Needs analysis");
    await ana.mouse.move(5, 5);
    await drag(tom, name, "Needs analysis");
    await column(tom, "Needs analysis").getByRole("link", { name }).waitFor();
    await column(ana, "Needs analysis").getByRole("link", { name }).waitFor();
    await expect.poll(() => count(ana, "Needs analysis")).toBe(before + 1);
    await expect.poll(() => stageOf(id)).toBe("NEEDS_ANALYSIS");
  });

  it("Both move the same deal at once; one is told who was faster, and both see the same board", async () => {
    const name = unused("Tables");
    const id = await deal(await customer(unused("Berg")), name);
    const tom = await person("sales_rep", "/sales");
    const ana = await person("sales_manager", "/sales");
    for (const page of [tom, ana]) await card(page, name).waitFor();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await ana.route("**/move", async (route) => {
      await held;
      await route.continue();
    });
    await drag(ana, name, "Value proposition");
    await drag(tom, name, "Needs analysis");
    await expect.poll(() => stageOf(id)).toBe("NEEDS_ANALYSIS");
    release();
    await card(ana, name)
      .getByText(/moved it to Needs analysis meanwhile/)
      .waitFor();
    for (const page of [tom, ana]) await column(page, "Needs analysis").getByRole("link", { name }).waitFor();
    await expect.poll(() => stageOf(id)).toBe("NEEDS_ANALYSIS");
  });

  it("I drop a deal on Lost, am asked why, cancel, and the card is back where it was", async () => {
    const name = unused("Lamps");
    const id = await deal(await customer(unused("Lund")), name);
    const page = await person("sales_rep", "/sales?owner=me&new=");
    await page.goto("/sales");
    await card(page, name).waitFor();
    await page.getByRole("button", { name: `Move ${name} to…` }).click();
    await page
      .getByRole("menuitem", { name: /Lost|Lose/ })
      .first()
      .click();
    await page.getByRole("dialog").getByText("Reason").first().waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await column(page, "Prospecting").getByRole("link", { name }).waitFor();
    expect((await call("GET", `/api/sales/deals/${id}`)).state).toBe("OPEN");
  });

  it("With the keyboard alone I find a deal and win it", async () => {
    const name = unused("Benches");
    const id = await deal(await customer(unused("Nord")), name);
    const page = await person("sales_rep", "/");
    await page.getByRole("heading", { name: "Live" }).waitFor();
    await ask(page, name);
    await page.getByRole("option", { name, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await ask(page, "Win deal");
    await page.getByRole("option", { name: /^Win/ }).waitFor();
    await page.keyboard.press("Enter");
    await focused(page.getByRole("dialog").getByLabel(/^Amount/));
    await page.keyboard.press("Enter");
    await page.getByText("Won").first().waitFor();
    await expect.poll(async () => (await call("GET", `/api/sales/deals/${id}`)).state).toBe("WON");
  });

  it("My move is refused; the card goes back and says why", async () => {
    const name = unused("Desks");
    const id = await deal(await customer(unused("Sund")), name);
    const page = await person("sales_rep", "/sales");
    await card(page, name).waitFor();
    const refusal = {
      status: 409,
      code: "DEAL_CLOSED",
      title: "Conflict",
      detail: "The deal is closed. Reopen it to move it.",
    };
    await page.route("**/api/sales/deals/*/move", (route) =>
      route.fulfill({ status: 409, contentType: "application/problem+json", body: JSON.stringify(refusal) }),
    );
    await page.getByRole("button", { name: `Move ${name} to…` }).click();
    await page.getByRole("menuitem", { name: /Needs analysis/ }).click();
    await card(page, name).getByText(refusal.detail).waitFor();
    await column(page, "Prospecting").getByRole("link", { name }).waitFor();
    expect(await stageOf(id)).toBe("PROSPECTING");
  });

  it("I move a deal and take it back with Undo; the history shows both", async () => {
    const name = unused("Stools");
    const id = await deal(await customer(unused("Vik")), name);
    const page = await person("sales_rep", "/sales");
    await page.getByRole("button", { name: `Move ${name} to…` }).click();
    await page.getByRole("menuitem", { name: /Needs analysis/ }).click();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => stageOf(id)).toBe("PROSPECTING");
    await expect.poll(async () => (await call("GET", `/api/sales/deals/${id}`)).visits.length).toBe(3);
  });

  it("Tom and I change the same amount; I see before, his and mine, and choose", async () => {
    const name = unused("Sofas");
    const id = await deal(await customer(unused("Holm")), name);
    const page = await person("sales_rep", `/sales/deals/${id}`);
    await page.getByRole("button", { name: "Change amount" }).click();
    const amount = page.getByRole("dialog").getByLabel(/Amount/);
    await amount.fill("15000");
    await call("POST", `/api/sales/deals/${id}/change-amount`, { amount: { amount: "11000.00", currency: "EUR" } });
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Change|Save/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Change amount anyway" }).waitFor();
    const dialog = page.getByRole("dialog").last();
    for (const value of ["12,500.00", "11,000.00", "15,000.00"]) expect(await dialog.textContent()).toContain(value);
    await page.keyboard.press("Escape");
    await focused(amount);
    expect(await amount.inputValue()).toBe("15000");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Change amount anyway" }).click();
    await expect.poll(async () => (await call("GET", `/api/sales/deals/${id}`)).amount.amount).toBe("15000.00");
  });

  it("A deal's page waits for what its stages are called, and says so if that can't be had", async () => {
    const id = await deal(await customer(unused("Wait")), unused("Stools"), { stage: "NEEDS_ANALYSIS" });
    const page = await person("sales_rep", "/customers");
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/api/sales/pipelines*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/sales/deals/${id}`);
    await page.getByRole("main").locator("[aria-busy=true]").waitFor();
    expect(await page.getByRole("main").textContent()).not.toContain("NEEDS_ANALYSIS");
    release();
    await page.getByRole("region", { name: "Stages" }).getByText("Needs analysis").waitFor();
    await page.unrouteAll();
    await page.route("**/api/sales/pipelines*", (route) =>
      route.fulfill({
        status: 500,
        contentType: "application/problem+json",
        json: { status: 500, code: "INTERNAL", detail: "Something is broken." },
      }),
    );
    await page.reload();
    await page.getByRole("alert").getByText("No stages").waitFor();
    expect(await page.getByRole("main").textContent()).not.toContain("NEEDS_ANALYSIS");
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("region", { name: "Stages" }).getByText("Needs analysis").waitFor();
  });
});
