import { describe, it } from "vitest";
import { ask } from "./kit/keyboard";
import { person, visitor } from "./kit/people";
import { picture } from "./kit/picture";
import { call } from "./kit/records";
import { withRights } from "./kit/rights";
import { furnish, screens } from "./kit/screens";

const PHONES = new Set(["today", "customer", "deal", "ticket", "audit", "privacy", "privacy-person"]);

describe("Pictures of every screen", () => {
  it("in light and dark colours, and on a phone what is used on phones, and the bell", async () => {
    const name = "Aalto Furniture";
    const all = screens(name, await furnish(name));
    for (const screen of all) {
      const looks = PHONES.has(screen.name) ? ["light", "dark", "phone"] : ["light", "dark"];
      await Promise.all(
        looks.map(async (look) => {
          const page = await person(screen.login, screen.path, { dark: look === "dark", phone: look === "phone" });
          await screen.there(page);
          await picture(page, `${screen.name}-${look}`);
          await page.context().close();
        }),
      );
    }
    for (const phone of [false, true]) {
      const page = await person("service_agent", "/service", { phone });
      await page.getByRole("button", { name: /^Notifications, [1-9]/ }).click();
      await page
        .getByRole("dialog", { name: /^Notifications/ })
        .getByRole("listitem")
        .first()
        .waitFor();
      await picture(page, `notifications-${phone ? "phone" : "light"}`);
    }
  }, 300_000);

  it("what an erasure takes, and what is left of somebody", async () => {
    const name = "Anna Berg";
    const personId = await withRights(name);
    for (const dark of [false, true]) {
      const page = await person("privacy_officer", `/privacy/${personId}`, { dark });
      await page.getByRole("button", { name: "Erase…", exact: true }).click();
      await page.getByRole("dialog").getByLabel(`Type ${name}`).fill(name);
      await picture(page, `privacy-erase-${dark ? "dark" : "light"}`);
    }
    await call("POST", `/api/privacy/subjects/${personId}/lift-legal-hold`, { reason: "Settled" });
    await call("POST", `/api/privacy/subjects/${personId}/erase`, { reason: "REQUESTED" });
    for (const dark of [false, true]) {
      const page = await person("privacy_officer", `/privacy/${personId}`, { dark });
      await page.getByText("Erased: completed").waitFor();
      await picture(page, `privacy-erased-${dark ? "dark" : "light"}`);
      await page.goto(`/customers/${personId}`);
      await page.getByText("The personal data of this customer was erased.").waitFor();
      await page.getByRole("article").first().waitFor();
      await picture(page, `customer-erased-${dark ? "dark" : "light"}`);
    }
  }, 120_000);

  it("an import before it runs", async () => {
    const rows = ["c-1,Birch and Company,Company,DE", "c-2,Ada Holm,Private,NO", "c-3,Cape Rooms,Hotel,GB"];
    const buffer = Buffer.from(`customer id,name,kind,country\n${rows.join("\n")}\n`);
    for (const dark of [false, true]) {
      const page = await person("sales_manager", "/imports?new", { dark });
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name: "fair.csv", mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "Continue to columns" }).click();
      await page.getByRole("table").waitFor();
      await picture(page, `import-columns-${dark ? "dark" : "light"}`);
      await page.getByRole("button", { name: "Continue to check" }).click();
      await page.getByText(/^All 3 rows/).waitFor();
      await picture(page, `import-check-${dark ? "dark" : "light"}`);
    }
  });

  it("a deal as it was, two moments compared, and a number explained", async () => {
    const name = "Fjord Seating";
    const { dealId } = await furnish(name);
    for (const dark of [false, true]) {
      const look = dark ? "dark" : "light";
      const page = await person("auditor", `/sales/deals/${dealId}`, { dark });
      await page.getByRole("button", { name: "History" }).click();
      await page.getByRole("button", { name: "Previous event" }).click();
      await page.getByText("Nothing can be changed here.").waitFor();
      await page.getByRole("list", { name: "What it changed" }).waitFor();
      await picture(page, `time-travel-${look}`);
      await page.getByRole("button", { name: "Compare" }).click();
      await page.getByRole("dialog").getByRole("table").waitFor();
      await picture(page, `difference-${look}`);
      const board = await person("sales_manager", "/sales", { dark });
      await board.getByRole("button", { name: "Why? Needs analysis" }).click();
      await board.getByText("The events below alone give the same number.").waitFor();
      await picture(board, `explained-${look}`);
    }
    const phone = await person("auditor", `/sales/deals/${dealId}`, { phone: true });
    await phone.getByRole("button", { name: "History" }).click();
    await phone.getByRole("button", { name: "Previous event" }).click();
    await phone.getByText("Nothing can be changed here.").waitFor();
    await picture(phone, "time-travel-phone");
  }, 120_000);

  it("the sign-in and the palette", async () => {
    const page = await visitor();
    await page.goto("/");
    await page.getByLabel("Login").waitFor();
    await picture(page, "sign-in-light");
    const inside = await person("sales_rep", "/");
    await inside.getByRole("heading", { name: "Live" }).waitFor();
    await ask(inside, "Fjord");
    await inside.getByRole("option", { name: /Fjord/ }).first().waitFor();
    await picture(inside, "palette-light");
  });
});
