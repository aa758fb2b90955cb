import { describe, expect, it } from "vitest";
import type { Schemas } from "@/shared/api/client";
import { announced, type Found, learn, type Marks, noticesOf, ofMention, ofOrder, read, unknown } from "./notices";

const NOW = "2026-11-20T10:00:00Z";
const thing = (id: string, more: Partial<Found> = {}): Found => ({
  id,
  kind: id.split(" ")[0] as Found["kind"],
  title: "A ticket is yours now",
  below: "Which oil?",
  link: `/${id}`,
  ...more,
});
const mention = thing("mention 7", { title: "Ana mentioned you", by: "Ana", at: "2026-11-19T08:00:00Z" });
const mine = thing("ticket a");
const titles = (found: Found[], marks: Marks) => noticesOf(found, marks).map(({ title }) => title);

describe("what concerns me", () => {
  it("is no news if it was mine before this browser first looked, but mentions are", () => {
    const marks = learn(undefined, [mine, mention], "Tom", NOW);
    expect(titles([mine, mention], marks)).toEqual(["Ana mentioned you"]);
  });

  it("is news when it comes later, with who gave it and when", () => {
    const given = thing("ticket b", { by: "Ana", at: "2026-11-20T09:00:00Z" });
    const marks = learn({}, [given, mention], "Tom", NOW);
    expect(noticesOf([given, mention], marks)).toMatchObject([
      { title: "Ana gave you a ticket", at: "2026-11-20T09:00:00Z", unread: true },
      { title: "Ana mentioned you", unread: true },
    ]);
  });

  it("stands at the moment it was noticed if nobody knows when it came", () => {
    const marks = learn({}, [mine, mention], "Tom", NOW);
    expect(noticesOf([mine, mention], marks).map(({ id, at }) => [id, at])).toEqual([
      ["ticket a", NOW],
      ["mention 7", mention.at],
    ]);
    expect(noticesOf([mine], marks)[0]?.title).toBe("A ticket is yours now");
  });

  it("is never what I did myself", () => {
    const taken = thing("ticket b", { by: "Tom" });
    expect(titles([taken], learn({}, [taken], "Tom", NOW))).toEqual([]);
  });

  it("is decided by what the server tells, not by a name that two people may have", () => {
    const namesake = thing("deal a", { by: "Tom", mine: false });
    const own = thing("deal b", { by: "Tom at his other screen", mine: true });
    expect(titles([namesake, own], learn({}, [namesake, own], "Tom", NOW))).toEqual(["Tom gave you a deal"]);
  });

  it("is asked about when it is new; at the first look, only mentions are", () => {
    expect(unknown([mine, mention], {})).toEqual([mine, mention]);
    expect(unknown([mine, mention], undefined)).toEqual([mention]);
  });

  it("stays read, also when it is learnt again", () => {
    let marks = learn({}, [mine, mention], "Tom", NOW);
    marks = read(marks, ["mention 7"]);
    marks = learn(marks, [mine, mention], "Tom", "2026-11-21T10:00:00Z");
    expect(noticesOf([mine, mention], marks).map(({ unread }) => unread)).toEqual([true, false]);
    expect(unknown([mine, mention], marks)).toEqual([]);
  });

  it("is news again when a ticket that went to somebody else comes back", () => {
    let marks = read(learn({}, [mine], "Tom", NOW), ["ticket a"]);
    marks = learn(marks, [], "Tom", NOW);
    expect(unknown([mine], marks)).toEqual([mine]);
    expect(noticesOf([mine], learn(marks, [mine], "Tom", NOW))[0]?.unread).toBe(true);
  });

  it("is not forgotten when a mention or a late order is out of sight for a while", () => {
    const late = thing("late x");
    let marks = read(learn({}, [late, mention], "Tom", NOW), ["late x", "mention 7"]);
    marks = learn(marks, [], "Tom", NOW);
    expect(noticesOf([late, mention], marks).map(({ unread }) => unread)).toEqual([false, false]);
  });

  it("remembers so much and no more, the latest", () => {
    const many = Array.from({ length: 600 }, (_, n) =>
      thing(`mention ${n}`, { at: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString() }),
    );
    const marks = learn({}, many, "Tom", NOW);
    expect(Object.keys(marks)).toHaveLength(500);
    expect(marks["mention 599"]).toBeDefined();
  });

  it("changes nothing when nothing is new, so that tabs do not wake each other", () => {
    const marks = learn({}, [mine, mention], "Tom", NOW);
    expect(JSON.stringify(learn(marks, [mention, mine], "Tom", "2027-01-01T00:00:00Z"))).toBe(JSON.stringify(marks));
  });
});

describe("in words", () => {
  it("a mention says who and what", () => {
    const told = { position: 7, actor: "Ana", text: "Call them", link: "/customers/c", occurredAt: NOW };
    expect(ofMention({ ...told, customerName: "Berg" })).toMatchObject({
      title: "Ana mentioned you",
      below: "Call them · Berg",
      by: "Ana",
      position: 7,
    });
  });

  it("an order that is late is news again once it is in trouble", () => {
    const order = { orderId: "o", externalId: "1044", customerName: "Berg", shipments: [] } as unknown;
    const late = ofOrder(order as Schemas["OrderCard"]);
    const trouble = ofOrder({ ...(order as Schemas["OrderCard"]), shipments: [{ exception: "LOST" }] as never });
    expect(late).toMatchObject({ title: "A shipment is late", below: "1044 · Berg", link: "/logistics/orders/o" });
    expect(trouble.title).toBe("A shipment is in trouble");
    expect(trouble.id).not.toBe(late.id);
  });

  it("one that came is said as it is, several are counted, none is silence", () => {
    const [one] = noticesOf([mention], learn({}, [mention], "Tom", NOW));
    if (!one) throw new Error("There is one.");
    expect(announced([one])).toBe("Ana mentioned you: Which oil?");
    expect(announced([one, one])).toBe("2 new notifications");
    expect(announced([])).toBe("");
  });
});
