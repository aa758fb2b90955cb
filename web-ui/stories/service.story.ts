import { describe, expect, it } from "vitest";
import { expectAccessible } from "./kit/axe";
import { person } from "./kit/people";
import { call, colleague, customer, order, ticket, touchpoint, unused } from "./kit/records";

describe("Service", () => {
  it("Two agents press Take next at the same moment; each gets a different ticket", async () => {
    const id = await customer(unused("Acme"));
    for (let n = 0; n < 3; n++) await ticket(id, unused("Urgent"), { priority: "URGENT" });
    const pages = await Promise.all([person("service_agent", "/service"), person("service_supervisor", "/service")]);
    for (const page of pages) await page.getByRole("table").waitFor();
    await Promise.all(pages.map((page) => page.getByRole("button", { name: /^Take next/ }).click()));
    await Promise.all(pages.map((page) => page.waitForURL(/service\/tickets\//)));
    const taken = pages.map((page) => page.url());
    expect(new Set(taken).size).toBe(2);
    const owners = () =>
      Promise.all(taken.map(async (url) => (await call("GET", `/api/service/tickets/${url.split("/").at(-1)}`)).owner));
    await expect.poll(owners).toEqual(["service_agent", "service_supervisor"]);
  });

  it("I send a reply, the answer gets lost, the screen sends it again, and the customer has one reply", async () => {
    const ticketId = await ticket(await customer(unused("Berg")), "Where is it?");
    const page = await person("service_agent", `/service/tickets/${ticketId}`);
    const keys: (string | undefined)[] = [];
    await page.route("**/reply", async (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort("connectionreset");
    });
    await page.getByRole("textbox", { name: /^Reply to/ }).fill("It left our house today.");
    await page.getByRole("button", { name: "Send reply" }).click();
    await expect.poll(() => keys.length).toBe(2);
    expect(keys[1]).toBe(keys[0]);
    await page.getByRole("article").getByText("It left our house today.").waitFor();
    const replies = async () => {
      const { conversation } = await call("GET", `/api/service/tickets/${ticketId}`);
      return conversation.filter((step: { type: string }) => step.type === "crm.service.ticket.reply-sent").length;
    };
    await expect.poll(replies).toBe(1);
  });

  it("I close many tickets at once; those that are refused stay selected and say why", async () => {
    const id = await customer(unused("Lund"));
    const subject = unused("Done");
    const ids: string[] = [];
    for (let n = 1; n <= 6; n++) ids.push(await ticket(id, `${subject} no. ${n}`, { priority: "URGENT" }));
    let position = -1;
    for (const each of ids) {
      await call("POST", `/api/service/tickets/${each}/take`, {});
      ({ position } = await call("POST", `/api/service/tickets/${each}/resolve`, { resolution: "Answered." }));
    }
    await call("GET", `/api/service/queue?limit=1&atLeast=${position}`);
    const page = await person("service_supervisor", "/service?state=RESOLVED");
    await page.getByLabel(`Select ${subject} no. 6`).waitFor();
    for (const each of ids.slice(4)) await call("POST", `/api/service/tickets/${each}/reopen`, { reason: "Not yet." });
    for (let n = 1; n <= 6; n++) await page.getByLabel(`Select ${subject} no. ${n}`).check();
    await page.getByText("6 selected").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByText("4 done, 2 refused").waitFor();
    for (const n of [5, 6]) expect(await page.getByLabel(`Select ${subject} no. ${n}`).isChecked()).toBe(true);
  });

  it("On my phone I take a ticket, reply with one hand, and see the customer's late parcel beside it", async () => {
    const id = await customer(unused("Nord"));
    const number = unused("A");
    await order(id, number, { promisedDate: "2026-01-05" });
    const ticketId = await ticket(id, unused("Parcel"));
    const page = await person("service_agent", `/service/tickets/${ticketId}`, { phone: true });
    await page.getByRole("button", { name: "Actions" }).tap();
    await page.getByRole("menuitem", { name: "Take", exact: true }).tap();
    await expect.poll(async () => (await call("GET", `/api/service/tickets/${ticketId}`)).owner).toBe("service_agent");
    await page.getByRole("textbox", { name: /^Reply to/ }).fill("On its way.");
    await page.getByRole("button", { name: "Send reply" }).tap();
    await page.getByRole("article").getByText("On its way.").waitFor();
    await page.getByText("Other departments", { exact: true }).first().tap();
    await page.getByRole("link", { name: number }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it("Ana and I classify the same ticket; I am shown what she made of it, and choose", async () => {
    const ticketId = await ticket(await customer(unused("Holm")), unused("Which oil?"));
    const ana = await colleague("service_supervisor");
    const page = await person("service_agent", `/service/tickets/${ticketId}`);
    const classify = async (category: string) => {
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: "Classify" }).click();
      await page
        .getByRole("dialog")
        .getByLabel(/^Category/)
        .fill(category);
    };
    const now = async () => {
      const { priority, category } = await call("GET", `/api/service/tickets/${ticketId}`);
      return [priority, category];
    };
    const conflict = page.getByRole("dialog", { name: /changed this meanwhile/ });

    await classify("Care");
    await ana(`/api/service/tickets/${ticketId}/classify`, { type: "QUESTION", priority: "URGENT", category: "Oil" });
    await page.getByRole("definition").getByText("Urgent").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Classify" }).click();
    await conflict.getByRole("row", { name: /Category – Oil Care/ }).waitFor();
    await conflict.getByRole("row", { name: /Priority Normal Urgent Normal/ }).waitFor();
    await expectAccessible(page, "a conflict");
    await conflict.getByRole("button", { name: "Leave it" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await now()).toEqual(["URGENT", "Oil"]);

    await classify("Care");
    await ana(`/api/service/tickets/${ticketId}/classify`, { type: "QUESTION", priority: "HIGH", category: "Oil" });
    await page.getByRole("dialog").getByRole("button", { name: "Classify" }).click();
    await conflict.getByRole("button", { name: "Classify anyway" }).click();
    await expect.poll(now).toEqual(["URGENT", "Care"]);
  });

  it("Somebody notes something while I assign a ticket; I am not asked, as nobody touched its owner", async () => {
    const ticketId = await ticket(await customer(unused("Ek")), unused("Whose is it?"));
    const page = await person("service_agent", `/service/tickets/${ticketId}`);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Assign" }).click();
    await page.getByRole("dialog").getByRole("combobox", { name: "Owner" }).fill("Supervisor");
    await page.getByRole("option").first().click();
    const sent: (string | undefined)[] = [];
    page.on("request", (each) => each.url().endsWith("/assign") && sent.push(each.headers()["if-match"]));
    await call("POST", `/api/service/tickets/${ticketId}/note`, { body: "Look at the invoice." });
    await page.getByRole("dialog").getByRole("button", { name: "Assign" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(async () => (await call("GET", `/api/service/tickets/${ticketId}`)).owner).toBeTruthy();
    expect(sent).toEqual(['"0"', '"1"']);
  });

  it("A colleague's work with my ticket's customer stands beside my conversation while I write", async () => {
    const id = await customer(unused("Sund"));
    const ticketId = await ticket(id, "Question");
    const page = await person("service_agent", `/service/tickets/${ticketId}`);
    const field = page.getByRole("textbox", { name: /^Reply to/ });
    await field.fill("I am still writing");
    const box = await field.boundingBox();
    await touchpoint(id, "Asked sales for a visit");
    await page.getByText("Asked sales for a visit").waitFor();
    expect(await field.inputValue()).toBe("I am still writing");
    expect(await field.boundingBox()).toEqual(box);
  });

  it("I save what I filtered the queue by as a view, and find it again under its name", async () => {
    await ticket(await customer(unused("Vik")), unused("Urgent"), { priority: "URGENT" });
    const page = await person("service_agent", "/service?priority=URGENT&owner=unassigned");
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Save this view…" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Urgent, nobody's");
    await page.getByRole("button", { name: "Save view" }).click();
    await page.getByRole("button", { name: "View: Urgent, nobody's" }).click();
    await page.getByRole("menuitem", { name: "As it usually is" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Urgent, nobody's" }).click();
    await expect.poll(() => new URL(page.url()).search).toContain("priority=URGENT");
  });
});
