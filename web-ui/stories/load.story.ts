import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { person } from "./kit/people";
import { call, imported, unused } from "./kit/records";

const MOST_SCRIPT = 250 * 1024;
const ENTRIES = 10_000;

/** A file of contacts, as another system would send it. */
function contacts(externalId: string): Blob {
  const start = Date.parse("2020-01-01T00:00:00Z");
  const rows = Array.from({ length: ENTRIES }, (_, n) => {
    const at = new Date(start + n * 3_600_000).toISOString();
    return `c${n},${externalId},PHONE,INBOUND,SALES,Contact number ${n + 1},${at}`;
  });
  return new Blob([["id,customer,channel,direction,department,subject,at", ...rows].join("\n")]);
}

async function importedContacts(externalId: string) {
  const source = externalId.toLowerCase().replace(/\W/g, "-");
  const names = ["customer", "channel", "direction", "department", "subject", "at"];
  const fields = { externalId: "id", ...Object.fromEntries(names.map((field) => [field, field])) };
  const rows = contacts(externalId);
  return (await imported("contacts.csv", { mapping: { source, kind: "TOUCHPOINTS", fields }, rows })).recorded;
}

describe("Much of everything", () => {
  it("The first load is at most 250 KB of script", async () => {
    const sizes = new Map<string, number>();
    const page = await person("sales_rep", "/");
    page.on("response", async (response) => {
      if (response.request().resourceType() === "script")
        sizes.set(response.url(), gzipSync(await response.body()).length);
    });
    await page.reload();
    await page.getByRole("heading", { name: "Live" }).waitFor();
    await page.waitForLoadState("networkidle");
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    console.log(`first load: ${Math.round(total / 1024)} KB of script, gzip, in ${sizes.size} files`);
    expect(sizes.size).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(MOST_SCRIPT);
  });

  it("I scroll a customer with 10,000 entries to the very first, and the page stays light", async () => {
    const name = unused("Methuselah");
    const externalId = name.replace(/\W/g, "-");
    const source = externalId.toLowerCase();
    const fields = { externalId: "id", name: "name", kind: { constant: "ORGANIZATION" } };
    await imported("one.csv", {
      mapping: { source, kind: "CUSTOMERS", fields },
      rows: `id,name\n${externalId},${name}\n`,
    });
    expect(await importedContacts(externalId)).toBe(ENTRIES);
    const found = await call("GET", `/api/customers?q=${encodeURIComponent(name)}`);
    const page = await person("sales_rep", `/customers/${found.entries[0].customerId}`);
    await page.getByRole("article", { name: "Contact number 10000" }).waitFor();
    await page.getByRole("button", { name: "Oldest entry" }).click();
    await page.getByRole("article", { name: /Contact number 1”/ }).waitFor({ timeout: 50_000 });
    expect(await page.getByRole("article").count()).toBeLessThanOrEqual(120);
  }, 120_000);
});
