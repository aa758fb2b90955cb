import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { ask } from "./kit/keyboard";
import { DESKTOP, PHONE, person, visitor } from "./kit/people";
import { unused } from "./kit/records";
import { furnish, type Screen, screens } from "./kit/screens";

const name = unused("Aalto");
let made: Promise<Screen[]> | undefined;

function all(): Promise<Screen[]> {
  made ??= furnish(name).then((ids) => screens(name, ids));
  return made;
}

const NAMES = [
  "today",
  "customers",
  "customer",
  "sales-board",
  "sales-list",
  "deal",
  "service-queue",
  "ticket",
  "logistics-board",
  "order",
  "shipment",
  "import",
  "log",
  "administration",
  "audit",
  "proof",
  "privacy",
  "privacy-texts",
  "privacy-person",
];

describe("Everybody can use every screen", () => {
  it("every screen is looked at", async () => {
    expect((await all()).map((screen) => screen.name)).toEqual(NAMES);
  });

  it.each(NAMES)("%s, in light and dark colours, on a desk and a phone", async (which) => {
    const screen = (await all()).find((each) => each.name === which) as Screen;
    const page = await person(screen.login, screen.path);
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await screen.there(page);
        await expectAccessible(page, `${which}, ${viewport.width} pixels wide, ${colorScheme}`);
      }
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, `${which} needs scrolling sideways at ${viewport.width} pixels`).toBeLessThanOrEqual(0);
    }
  });

  it("the sign-in with its refusal, the palette and the list of shortcuts", async () => {
    for (const dark of [false, true]) {
      const page = await visitor({ dark });
      await page.goto("/");
      await page.getByLabel("Login").fill("nobody");
      await page.getByLabel("Password", { exact: true }).fill("wrong");
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("alert").waitFor();
      await expectAccessible(page, "sign-in");
      const inside = await person("sales_rep", "/", { dark });
      await ask(inside, name);
      await inside
        .getByRole("option", { name: new RegExp(name) })
        .first()
        .waitFor();
      await expectAccessible(inside, "palette");
      await inside.keyboard.press("Escape");
      await inside.getByRole("combobox", { name: "Search or do anything" }).waitFor({ state: "detached" });
      await inside.keyboard.press("?");
      await inside.getByRole("dialog", { name: "Shortcuts" }).waitFor();
      await expectAccessible(inside, "shortcuts");
    }
  });

  it("single keys can be switched off, and then do nothing", async () => {
    const page = await person("sales_rep", "/");
    await page.getByRole("heading", { name: "Live" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("switch", { name: "Single keys" }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("?");
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe("/");
  });
});
