import { describe, expect, it } from "vitest";
import { fromUrl, type QueueFilter, toQuery, toUrl, whyGone } from "./filter";

const all: QueueFilter = { state: "UNFINISHED", priority: "ALL", owner: "all" };
const nameOf = (login: string) => ({ ana: "Ana" })[login] ?? login;

describe("the part of the queue that is shown", () => {
  it("is what is unfinished, unless the address says otherwise", () => {
    expect(fromUrl(new URLSearchParams())).toEqual(all);
    expect(toQuery(all, "tom")).toEqual({});
    expect(toUrl(all)).toEqual({});
  });

  it("goes into the address and comes back", () => {
    const filter: QueueFilter = { state: "OPEN", priority: "URGENT", owner: "mine" };
    expect(fromUrl(new URLSearchParams(toUrl(filter)))).toEqual(filter);
    expect(toQuery(filter, "tom")).toEqual({ state: ["OPEN"], priority: "URGENT", owner: "tom" });
  });

  it("ignores what it does not know", () => {
    expect(fromUrl(new URLSearchParams("state=HAPPY&priority=1&owner=ana"))).toEqual(all);
  });

  it("can be what nobody has taken", () => {
    expect(toQuery({ ...all, owner: "unassigned" }, "tom")).toEqual({ unowned: true });
  });
});

describe("a ticket that no longer fits says why", () => {
  const ticket = { state: "OPEN", priority: "NORMAL", owner: "ana" } as const;

  it.each([
    [{ ...all, owner: "unassigned" }, "Taken by Ana"],
    [{ ...all, owner: "mine" }, "Now Ana’s"],
    [{ ...all, state: "NEW" }, "Now open"],
    [{ ...all, priority: "URGENT" }, "Now normal"],
    [all, "Now further down"],
  ] as [QueueFilter, string][])("%o: %s", (filter, reason) => {
    expect(whyGone(ticket, filter, "tom", nameOf)).toBe(reason);
  });

  it("also when it was me", () => {
    expect(whyGone({ ...ticket, owner: "tom" }, { ...all, owner: "unassigned" }, "tom", nameOf)).toBe("Taken by you");
  });

  it("also when it is over", () => {
    expect(whyGone({ ...ticket, state: "RESOLVED" }, all, "tom", nameOf)).toBe("Now resolved");
  });
});
