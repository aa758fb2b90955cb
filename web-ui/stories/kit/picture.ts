import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Pictures go to target; `npm run pictures` puts them where the documents show them. */
const FOLDER = join(import.meta.dirname, "../..", process.env.PICTURES ?? "target/pictures");

/** Takes a picture once everything has settled. */
export async function picture(page: Page, name: string) {
  mkdirSync(FOLDER, { recursive: true });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide" });
}
