import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { person, product } from "./kit/people";
import { call, unused } from "./kit/records";

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

async function imported(externalId: string) {
  const source = externalId.toLowerCase().replace(/\W/g, "-");
  const fields = Object.fromEntries(
    ["customer", "channel", "direction", "department", "subject", "at"].map((field) => [field, field]),
  );
  const form = new FormData();
  form.set(
    "mapping",
    new Blob([JSON.stringify({ source, kind: "TOUCHPOINTS", fields: { externalId: "id", ...fields } })]),
  );
  form.set("file", contacts(externalId));
  const headers = { Authorization: `Bearer ${product.token}` };
  const answer = await fetch(`${product.url}/api/imports`, { method: "POST", headers, body: form });
  const { importId } = await answer.json();
  await expect
    .poll(async () => (await call("GET", `/api/imports/${importId}`)).state, { timeout: 50_000, interval: 500 })
    .toBe("DONE");
  return (await call("GET", `/api/imports/${importId}`)).recorded;
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
    const file = new Blob([`id,name\n${externalId},${name}\n`]);
    const form = new FormData();
    const fields = { externalId: "id", name: "name", kind: { constant: "ORGANIZATION" } };
    form.set("mapping", new Blob([JSON.stringify({ source, kind: "CUSTOMERS", fields })]));
    form.set("file", file);
    const headers = { Authorization: `Bearer ${product.token}` };
    await fetch(`${product.url}/api/imports`, { method: "POST", headers, body: form });
    expect(await imported(externalId)).toBe(ENTRIES);
    const found = await call("GET", `/api/customers?q=${encodeURIComponent(name)}`);
    const page = await person("sales_rep", `/customers/${found.entries[0].customerId}`);
    await page.getByRole("article", { name: "Contact number 10000" }).waitFor();
    await page.getByRole("button", { name: "Oldest entry" }).click();
    await page.getByRole("article", { name: /Contact number 1”/ }).waitFor({ timeout: 50_000 });
    expect(await page.getByRole("article").count()).toBeLessThanOrEqual(120);
  }, 120_000);
});
