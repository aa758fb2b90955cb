import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Nothing of WCAG 2.2 A and AA that a machine can see is violated on this page. */
export async function expectAccessible(page: Page, what: string) {
  // Playwright evaluates the file itself, so the page's content security policy stays as strict as it is.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  await page.evaluate(settled);
  const results: AxeResults = await page.evaluate(
    // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page by the line above
    (rules) => (window as any).axe.run(document, { runOnly: { type: "tag", values: rules } }),
    RULES,
  );
  const found = results.violations.map((violation) => ({
    rule: violation.id,
    help: violation.help,
    where: violation.nodes.map((node) => `${node.target.join(" ")} – ${node.failureSummary?.split("\n")[1]?.trim()}`),
  }));
  expect(found, what).toEqual([]);
}

/**
 * A colour on its way to another one is nobody's colour. The system's colours reach the page with the next frame and
 * its parts with the one after, so two frames have to pass in which nothing is on its way.
 */
async function settled() {
  const moving = () => {
    const wanted = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const shown = document.documentElement.dataset.mantineColorScheme;
    return shown !== wanted || document.getAnimations().some((each) => each instanceof CSSTransition);
  };
  for (let still = 0; still < 2; still = moving() ? 0 : still + 1)
    await new Promise((next) => requestAnimationFrame(next));
}
