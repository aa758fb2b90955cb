import type { Locator, Page } from "playwright-core";

/** Waits until keys go to this: what has just opened takes the focus a moment after it shows. */
export async function focused(field: Locator): Promise<void> {
  await field.and(field.page().locator(":focus")).waitFor();
}

/** Opens the palette and types into it. */
export async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await focused(page.getByRole("combobox", { name: "Search or do anything" }));
  await page.keyboard.type(words);
}
