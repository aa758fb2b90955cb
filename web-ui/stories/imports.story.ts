import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { person } from "./kit/people";

const SHARED = join(import.meta.dirname, "../../../shared/data/crm-opportunities");
const ACCOUNTS = join(SHARED, "accounts.csv");
const SALES = join(SHARED, "sales_pipeline.csv");
const absent = !existsSync(SALES);

async function choose(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/imports");
  await page.getByRole("button", { name: "New import" }).click();
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page
    .getByText(typeof file === "string" ? (file.split("/").at(-1) ?? "") : file.name)
    .first()
    .waitFor();
}

async function run(page: Page) {
  await page.getByRole("button", { name: "Continue to columns" }).click();
  await page.getByRole("button", { name: "Continue to check" }).click();
  await page.getByRole("button", { name: "Run import" }).click();
}

describe("Importing", () => {
  it("I import a small file, and the rows that can't be taken are told with their reasons", async () => {
    const page = await person("sales_manager", "/imports");
    const csv = "name,email,kind\nGood One,good-one@example.com,ORGANIZATION\nBad One,not an address,ORGANIZATION\n";
    await choose(page, { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByRole("button", { name: "Continue to columns" }).click();
    await page.getByRole("combobox", { name: "email becomes" }).click();
    await page.getByRole("option", { name: "E-mail" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Continue to check" }).click();
    await page.getByRole("button", { name: "Run import" }).click();
    const link = page.getByRole("link", { name: /what was rejected of people/ }).first();
    await link.waitFor();
    const download = page.waitForEvent("download");
    await link.click();
    const stream = await (await download).createReadStream();
    const rows = await new Response(stream as never).text();
    expect(rows).toContain("not an address");
    expect(rows).toContain("EMAIL");
  });

  it("A word that stands far below the beginning is found before the import runs, and I say what it means", async () => {
    const page = await person("sales_manager", "/imports");
    const rows = Array.from({ length: 12_000 }, (_, n) => `Guild ${n},ORGANIZATION\n`).join("");
    const csv = `name,kind\n${rows}Last Guild,Fellowship\n`;
    await choose(page, { name: "guilds.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByRole("button", { name: "Continue to columns" }).click();
    await page.getByRole("button", { name: "Continue to check" }).click();
    await page.getByText("All 12,001 rows of guilds.csv were looked at: 1 would be rejected.").waitFor();
    await page.getByText(/^Row 12,001\./).waitFor();
    await expectAccessible(page, "the check");
    await page.getByRole("button", { name: "Say what they mean" }).click();
    await page.getByRole("combobox", { name: "Fellowship" }).click();
    await page.getByRole("option", { name: "Organization" }).click();
    await page.getByRole("button", { name: "Continue to check" }).click();
    await page.getByText("All 12,001 rows of guilds.csv were looked at: none would be rejected.").waitFor();
  });

  it.skipIf(absent)(
    "I import the sales file, correct what was guessed, and watch it run (skipped without the shared data)",
    async () => {
      const page = await person("sales_manager", "/imports");
      await choose(page, ACCOUNTS);
      await page.getByRole("combobox", { name: "Name of the other system" }).fill("crm-opportunities");
      await run(page);
      await page.getByText("97 rows were recorded").first().waitFor();
      await choose(page, SALES);
      await page.getByRole("combobox", { name: "Name of the other system" }).fill("crm-opportunities");
      await page.getByRole("button", { name: "Continue to columns" }).click();
      await page.getByRole("textbox", { name: /Currency/ }).fill("USD");
      await page.getByRole("button", { name: "Continue to check" }).click();
      await page.getByRole("button", { name: "Run import" }).click();
      await page.getByText("14,277 rows were recorded").first().waitFor({ timeout: 120_000 });
    },
    180_000,
  );

  it.skipIf(absent)(
    "I import the same file again and am told that nothing is new (skipped without the shared data)",
    async () => {
      const page = await person("sales_manager", "/imports");
      await choose(page, ACCOUNTS);
      await page.getByRole("combobox", { name: "Name of the other system" }).fill("crm-opportunities");
      await run(page);
      await page.getByText("Nothing new").first().waitFor();
    },
  );
});
