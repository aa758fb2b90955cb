import { describe, expect, it } from "vitest";
import { person, signIn, visitor } from "./kit/people";

describe("Signing in", () => {
  it("I sign in, land on the page I asked for, and find only what my role may open", async () => {
    const page = await visitor();
    await page.goto("/service");
    await signIn(page, "service_agent");
    await page.getByRole("heading", { level: 1, name: "Service" }).waitFor();
    const places = await page.getByRole("navigation", { name: "Main" }).getByRole("link").allTextContents();
    expect(places).toEqual(["Today", "Customers", "Sales board", "Service", "Logistics"]);
    const refused = await page.evaluate(() => fetch("/api/administration/people").then((answer) => answer.status));
    expect(refused).toBe(403);
  });

  it("A wrong password and an unknown login get the same sentence, and what I typed stays", async () => {
    const page = await visitor();
    await page.goto("/");
    const sentences = new Set<string>();
    for (const login of ["sales_rep", "nobody"]) {
      await page.getByLabel("Login").fill(login);
      await page.getByLabel("Password", { exact: true }).fill("wrong horse battery");
      await page.getByRole("button", { name: "Sign in" }).click();
      sentences.add((await page.getByRole("alert").textContent()) ?? "");
      expect(await page.getByLabel("Login").inputValue()).toBe(login);
    }
    expect(sentences.size).toBe(1);
  });

  it("I sign out, and Back shows nothing of what I saw", async () => {
    const page = await person("sales_rep", "/customers");
    await page.getByRole("button", { name: "Demo Sales rep" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByLabel("Login").waitFor();
    await page.goBack();
    await page.getByLabel("Login").waitFor();
  });
});
