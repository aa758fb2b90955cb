import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { person } from "./kit/people";
import { call, customer, deal, touchpoint, unused } from "./kit/records";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function choose(page: Page, label: string, option: string | RegExp) {
  await page.getByRole("dialog").getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option }).click();
}

const somebody = (name: string) =>
  customer(name, { kind: "PERSON", contactPoints: [{ type: "PHONE", value: "+49 221 4710 300" }] });

async function press(page: Page, inDialog: string) {
  await page.getByRole("dialog").getByRole("button", { name: inDialog, exact: true }).click();
}

async function askedFor(customerId: string, kind: string, receivedOn = daysAgo(0)): Promise<string> {
  const body = { kind, law: "GDPR", receivedOn };
  return (await call("POST", `/api/privacy/subjects/${customerId}/requests`, body)).requestId;
}

describe("Privacy", () => {
  it("I receive a request, a hold refuses the erasure, and once it is lifted the open page of sales shows it erased", async () => {
    const name = unused("Anna Berg");
    const id = await somebody(name);
    await touchpoint(id, "tells of her illness");
    await deal(id, `${name}, one bed`);
    const rep = await person("sales_rep", `/customers/${id}`);
    await rep.getByRole("heading", { level: 1, name }).waitFor();
    await rep
      .getByText(/tells of her illness/)
      .first()
      .waitFor();

    const page = await person("privacy_officer", "/privacy");
    await page.getByRole("button", { name: "Receive request" }).click();
    await page.getByRole("dialog").getByRole("combobox", { name: "Who asks" }).fill(name);
    await page.getByRole("option", { name }).click();
    await choose(page, "Asks for", "Erasure");
    await press(page, "Receive request");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    const request = page.getByRole("region", { name: "Requests" }).getByRole("listitem", { name: /^Erasure/ });
    await request.getByText(/^\d+ days left$/).waitFor();
    await request.getByRole("button", { name: "Confirm identity" }).click();
    await page.getByRole("dialog").getByLabel("How they proved who they are").fill("Called back, known voice");
    await press(page, "Confirm identity");
    await request.getByText("Identity confirmed").waitFor();

    const holds = page.getByRole("region", { name: "Legal holds" });
    await holds.getByRole("button", { name: "Place hold" }).click();
    await page.getByRole("dialog").getByLabel("Reason").fill("Lawsuit, file 88");
    await press(page, "Place hold");
    await holds.getByText("Stands").waitFor();

    await request.getByRole("button", { name: "Erase for this request…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("There is no way back.").waitFor();
    await press(page, "Erase for good");
    await dialog.getByText(`That is not ${name}.`).waitFor();
    await dialog.getByLabel(`Type ${name}`).fill(name);
    await press(page, "Erase for good");
    await dialog
      .getByRole("alert")
      .getByText(/^A legal hold stands .+: until then nothing of this customer/)
      .waitFor();
    await expectAccessible(page, "a refused erasure");
    await press(page, "Cancel");

    await holds.getByRole("button", { name: "Lift hold" }).click();
    await page.getByRole("dialog").getByLabel("Reason").fill("Settled");
    await press(page, "Lift hold");
    await holds.getByText("Over").waitFor();
    await request.getByRole("button", { name: "Erase for this request…" }).click();
    await dialog.getByLabel(`Type ${name}`).fill(name);
    await press(page, "Erase for good");
    const erasure = page.getByRole("region", { name: "Erasure" });
    await erasure.getByText("Erased: completed").waitFor();
    await page.getByRole("heading", { level: 1, name: /^Erased person #/ }).waitFor();
    await request.getByText("Fulfilled").waitFor();

    await rep.getByText("The personal data of this customer was erased.").waitFor();
    await rep.getByRole("heading", { level: 1, name: /^Erased person #/ }).waitFor();
    await expect.poll(() => rep.getByText(name).count()).toBe(0);
    await expect.poll(() => rep.getByText(/tells of her illness/).count()).toBe(0);
    expect(await rep.getByRole("button", { name: /^(Record|Open deal|New ticket|Change name)$/ }).count()).toBe(0);
    await expectAccessible(rep, "the page of an erased customer");
    expect(await rep.evaluate(() => JSON.stringify(localStorage))).not.toContain(name);
  });

  it("What is overdue is loud and stands first; what was answered stands last", async () => {
    const [late, soon, done] = ["Late", "Soon", "Done"].map((each) => unused(each)) as [string, string, string];
    const ids = [await somebody(late), await somebody(soon), await somebody(done)] as [string, string, string];
    await askedFor(ids[0], "ACCESS", daysAgo(45));
    await askedFor(ids[1], "OBJECTION", daysAgo(27));
    const answered = await askedFor(ids[2], "OBJECTION");
    await call("POST", `/api/privacy/subjects/${ids[2]}/requests/${answered}/refuse`, { reason: "TAKEN_BACK" });
    const page = await person("privacy_officer", "/privacy");
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await row(late)
      .getByText(/^Overdue by \d+ days$/)
      .waitFor();
    await row(soon)
      .getByText(/^\d+ days? left$/)
      .waitFor();
    await row(done).getByText("Answered").waitFor();
    const rows = await page.getByRole("row").allTextContents();
    const mine = rows.map((text) => [late, soon, done].find((name) => text.includes(name))).filter(Boolean);
    expect(mine).toEqual([late, soon, done]);
    await page.getByRole("button", { name: "Overdue" }).click();
    await row(soon).waitFor({ state: "detached" });
    await row(late).waitFor();
    expect(new URL(page.url()).searchParams.get("shown")).toBe("overdue");
  });

  it("I hand out all data of a person, and extend another request with its reason", async () => {
    const name = unused("Ada Holm");
    const id = await somebody(name);
    const access = await askedFor(id, "ACCESS");
    await askedFor(id, "OBJECTION");
    const page = await person("privacy_officer", `/privacy/${id}`);
    const requests = page.getByRole("region", { name: "Requests" });
    const request = requests.getByRole("listitem", { name: /^Access/ });
    await call("POST", `/api/privacy/subjects/${id}/requests/${access}/confirm-identity`, { evidence: "Passport" });
    await request.getByText("Identity confirmed").waitFor();
    const coming = page.waitForEvent("download");
    await request.getByRole("button", { name: "Export for this request" }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`personal-data-${id.slice(0, 8)}.zip`);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await request.getByRole("button", { name: "Fulfil" }).click();
    await press(page, "Fulfil");
    await request.getByText("Fulfilled").waitFor();
    const other = requests.getByRole("listitem", { name: /^Objection/ });
    await other.getByRole("button", { name: "Extend" }).click();
    await press(page, "Extend");
    await page.getByRole("dialog").getByText("Reason is needed.").waitFor();
    await page.getByRole("dialog").getByLabel("Reason").fill("Many letters to look through");
    await press(page, "Extend");
    await other.getByText(/, extended$/).waitFor();
    await page
      .getByRole("region", { name: "Who read it" })
      .getByRole("cell", { name: /Demo Privacy/i })
      .first()
      .waitFor();
  });

  it("A customer agrees to something and takes it back, on their page; the ledger keeps both", async () => {
    const purpose = unused("newsletter").replaceAll(" ", "-").toLowerCase();
    await call("POST", "/api/privacy/consent-texts", { purpose, text: "You may write to me." });
    const name = unused("Cora Lund");
    const id = await somebody(name);
    const rep = await person("sales_rep", `/customers/${id}`);
    const consents = rep.getByRole("region", { name: "Consents" });
    await consents.getByRole("button", { name: "Give consent" }).click();
    await choose(rep, "Agrees to", new RegExp(purpose));
    await rep.getByRole("dialog").getByLabel("Where they said so").fill("on the phone");
    await press(rep, "Give consent");
    await consents.getByText("Granted").waitFor();
    await consents.getByRole("button", { name: `Withdraw ${purpose}` }).click();
    await rep.getByRole("dialog").getByLabel("Where they said so").fill("letter");
    await press(rep, "Withdraw");
    await consents.getByText("Withdrawn").waitFor();
    const auditor = await person("auditor", `/privacy/${id}`);
    const ledger = auditor.getByRole("region", { name: "Every act of consent" });
    await ledger.getByRole("row", { name: /Granted version 1 on the phone Demo Sales rep/ }).waitFor();
    await ledger.getByRole("row", { name: /Withdrawn . letter Demo Sales rep/ }).waitFor();
    const offered = await auditor.getByRole("main").getByRole("button").allTextContents();
    expect(offered.filter((word) => /Erase|Export|hold|Receive|consent|Withdraw/.test(word))).toEqual([]);
  });

  it("I publish a text, which becomes the next version of its purpose", async () => {
    const purpose = unused("survey").replaceAll(" ", "-").toLowerCase();
    const page = await person("privacy_officer", "/privacy?tab=texts");
    for (const version of [1, 2]) {
      await page.getByRole("button", { name: "Publish text" }).click();
      await page.getByRole("dialog").getByLabel("Purpose").fill(purpose);
      await page.getByRole("dialog").getByLabel("Text", { exact: true }).fill(`You may ask me, ${version}.`);
      await press(page, "Publish text");
      await page.getByRole("listitem").filter({ hasText: purpose }).getByText(`version ${version}`).waitFor();
    }
  });
});
