import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { person } from "./kit/people";
import { call, customer, deal, touchpoint, unused } from "./kit/records";

/** The names of the files in a zip, as its directory at the end lists them. */
function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  const entry = Buffer.from("PK\u0001\u0002", "latin1");
  for (let at = zip.indexOf(entry); at >= 0; at = zip.indexOf(entry, at + 1)) {
    names.push(zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  }
  return names;
}

describe("Audit", () => {
  it("An auditor finds who did something and why, and takes it as evidence", async () => {
    const name = unused("Evident");
    const id = await customer(name);
    await deal(id, `${name}, 12 desks`);
    await touchpoint(id, "asks for desks");
    const page = await person("auditor", "/");
    await page.getByRole("link", { name: "Audit" }).click();
    const found = page.getByRole("list", { name: "Events found" });
    await found.getByRole("listitem").first().waitFor();

    await page.getByRole("combobox", { name: "Customer" }).fill(name);
    await page.getByRole("option", { name }).click();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect.poll(() => found.getByRole("button", { expanded: false }).count()).toBe(3);
    expect(new URL(page.url()).searchParams.get("customerId")).toBe(id);

    await found.getByRole("button", { name: /sales\.deal\.opened/ }).click();
    const cause = page.getByRole("list", { name: "Cause and effect" });
    await cause.getByText("This event").waitFor();
    await page.getByText("POST /api/sales/deals", { exact: true }).waitFor();
    await cause.getByRole("link", { name: "Open the deal" }).waitFor();
    await expectAccessible(page, "an event and its cause");

    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Evidence bundle" }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^evidence-to-\d+\.zip$/);
    const names = namesIn(readFileSync(await download.path()));
    expect(names).toEqual(expect.arrayContaining(["events.ndjson", "README.txt", "manifest.json", "manifest.sig"]));
    await page.getByText(/: 3 events up to position/).waitFor();
  });

  it("What is recorded meanwhile does not move what an auditor reads, and is counted", async () => {
    const name = unused("Still");
    const id = await customer(name);
    const page = await person("auditor", `/audit?customerId=${id}`);
    const found = page.getByRole("list", { name: "Events found" });
    await found.getByRole("button", { name: /customer\.registered/ }).waitFor();
    const position = await touchpoint(id, "meanwhile");
    await call("GET", `/api/audit/events?limit=1&atLeast=${position}`);
    await page.getByText(/\d+ newer in the log/).waitFor();
    expect(await found.getByRole("button", { expanded: false }).count()).toBe(1);
    await page.getByRole("button", { name: "Search again" }).click();
    await found.getByRole("button", { name: /touchpoint\.recorded/ }).waitFor();
  });

  it("An auditor has the whole log verified by a button, and sees what is signed", async () => {
    const page = await person("auditor", "/audit?tab=proof");
    await page
      .getByText("Not checked yet since Annals started.")
      .or(page.getByText(/^Verified at/))
      .waitFor();
    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText(/^Verified at .+: all [\d,]+ events there were are what was signed\.$/).waitFor();
    await page.getByRole("button", { name: "Copy the root", exact: true }).waitFor();
    await page.getByRole("button", { name: "Copy the fingerprint" }).waitFor();
    await page.getByRole("region", { name: "Checkpoints" }).getByRole("row").nth(1).waitFor();
  });

  it("A log that was changed is said loudly, with where and what to do", async () => {
    const page = await person("auditor", "/");
    const finding = { firstBad: 88120, reason: "the event is not the one that was signed" };
    await page.route("**/api/proof", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), good: false, finding } });
    });
    await page.goto("/audit?tab=proof");
    const alert = page.getByRole("alert");
    await alert.getByText("Broken at position 88,120: the event is not the one that was signed.").waitFor();
    await page.getByText(/Nothing more is signed until/).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `a broken log, ${colorScheme}`);
    }
    await page.unrouteAll({ behavior: "wait" }); // the page asks again and again
  });

  it("A privacy officer searches too, but takes no evidence; a salesperson finds no such place", async () => {
    const officer = await person("privacy_officer", "/audit");
    await officer.getByRole("list", { name: "Events found" }).getByRole("listitem").first().waitFor();
    expect(await officer.getByRole("button", { name: "Evidence bundle" }).count()).toBe(0);
    await officer.getByRole("tab", { name: "Proof" }).click();
    await officer.getByRole("region", { name: "Verdict" }).waitFor();
    expect(await officer.getByRole("button", { name: "Verify" }).count()).toBe(0);
    const rep = await person("sales_rep", "/");
    expect(await rep.getByRole("link", { name: "Audit" }).count()).toBe(0);
    expect(await rep.getByRole("link", { name: "Privacy" }).count()).toBe(0);
  });
});
