import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { person } from "./kit/people";
import { movedDeal } from "./kit/records";

describe("Rebuilds", () => {
  it("A rebuild runs with a bar beside the live one, waits for its switch, and the board never empties", async () => {
    const { name } = await movedDeal();
    const board = await person("sales_manager", "/sales");
    const card = board.getByRole("link", { name, exact: true });
    await card.waitFor();
    await board.evaluate((wanted) => {
      const gone = () => ![...document.querySelectorAll("a")].some((link) => link.textContent === wanted);
      const watch = new MutationObserver(() => {
        if (gone()) document.body.dataset.emptied = "yes";
      });
      watch.observe(document.body, { childList: true, subtree: true });
    }, name);
    const page = await person("admin", "/administration?tab=read-models");
    await page.getByRole("button", { name: "Rebuild sales.pipeline" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Hold before it takes its place").check();
    await dialog.getByRole("button", { name: "Rebuild sales.pipeline" }).click();
    const panel = page.getByRole("region", { name: "Rebuild of sales.pipeline" });
    await panel.getByRole("progressbar", { name: "Copy of sales.pipeline has read" }).waitFor();
    await panel.getByRole("button", { name: "Switch" }).waitFor();
    await panel.getByRole("table", { name: "Comparison with the live one" }).waitFor();
    await expectAccessible(page, "rebuild");
    await panel.getByRole("button", { name: "Switch" }).click();
    await page.getByText("Rebuilt: every row was as it had been.").waitFor();
    await card.waitFor();
    expect(await board.evaluate(() => document.body.dataset.emptied)).toBeUndefined();
  });

  it("A rebuild is given up, and nothing was changed", async () => {
    const page = await person("admin", "/administration?tab=read-models");
    await page.getByRole("button", { name: "Rebuild service.queue" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Hold before it takes its place").check();
    await dialog.getByRole("button", { name: "Rebuild service.queue" }).click();
    const panel = page.getByRole("region", { name: "Rebuild of service.queue" });
    await panel.getByRole("button", { name: "Cancel rebuild" }).click();
    await page.getByText("The rebuild was given up, and nothing was changed.").waitFor();
    await panel.waitFor({ state: "detached" });
  });
});
