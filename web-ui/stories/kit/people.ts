import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

export const product = inject("product");

const PATIENCE = 15_000;
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser;
const open: { context: BrowserContext; complaints: string[] }[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: product.chromium, args: ARGUMENTS });
});

afterAll(() => browser.close());

afterEach(async ({ task }) => {
  const complaints = open.flatMap((each) => each.complaints);
  if (task.result?.state === "fail") await evidence(task.name);
  for (const { context } of open.splice(0)) await context.close();
  expect(complaints, "what the browser complained about").toEqual([]);
});

/** What everybody saw when a story failed. */
async function evidence(story: string) {
  const pages = open.flatMap(({ context }) => context.pages());
  for (const [at, page] of pages.entries()) {
    const name = `${story.slice(0, 60).replace(/\W+/g, "-")}-${at + 1}`;
    await page.screenshot({ path: `target/failed-stories/${name}.png` }).catch(() => {});
  }
}

interface Looks {
  dark?: boolean;
  phone?: boolean;
}

export const DESKTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** A browser of a person's own, at the sign-in; whatever its console complains about fails the story. */
export async function visitor({ dark = false, phone = false }: Looks = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: phone ? PHONE : DESKTOP,
    hasTouch: phone,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  open.push({ context, complaints });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A refusal is an answer; what else the browser reports, a breach of the content security policy above all, is a fault.
    const expected = /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_NETWORK|net::ERR/.test(message.text());
    if (message.type() === "error" && !expected) complaints.push(message.text());
  });
  return page;
}

/** Somebody of the demo, signed in. */
export async function person(login: string, path = "/", looks: Looks = {}): Promise<Page> {
  const page = await visitor(looks);
  await page.goto(path);
  await signIn(page, login);
  return page;
}

export async function signIn(page: Page, login: string) {
  await page.getByLabel("Login").fill(login);
  await page.getByLabel("Password", { exact: true }).fill(product.passwords[login] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  // Where the button was, a list may be now, and a list holds still under the pointer.
  await page.mouse.move(1, 1);
}

/** What the product answers to the person of this page, with that person's rights. */
export function asked(page: Page, path: string) {
  return page.evaluate((address) => fetch(address).then((answer) => answer.json()), path);
}
