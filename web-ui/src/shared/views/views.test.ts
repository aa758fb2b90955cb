import { beforeEach, describe, expect, it } from "vitest";
import { forget, isSame, save, viewsOf } from "./views";

beforeEach(() => localStorage.clear());

describe("Saved views", () => {
  it("are kept for each person and page by name, the latest under a name", () => {
    save("ana", "/service", { name: "Urgent", search: "?priority=HIGH" });
    save("ana", "/service", { name: "Urgent", search: "?priority=URGENT" });
    save("tom", "/service", { name: "Mine", search: "?owner=mine" });
    expect(viewsOf("ana", "/service")).toEqual([{ name: "Urgent", search: "?priority=URGENT" }]);
    expect(viewsOf("ana", "/sales")).toEqual([]);
    expect(forget("ana", "/service", "Urgent")).toEqual([]);
    expect(viewsOf("tom", "/service")).toHaveLength(1);
  });

  it("that can't be read are as if there were none", () => {
    localStorage.setItem("annals-views-ana-/service", '[{"name":1},null]');
    expect(viewsOf("ana", "/service")).toEqual([]);
    localStorage.setItem("annals-views-ana-/service", "{");
    expect(viewsOf("ana", "/service")).toEqual([]);
  });

  it("are the same whatever the order of their parts", () => {
    expect(isSame("?a=1&b=2", "?b=2&a=1")).toBe(true);
    expect(isSame("?a=1", "?a=2")).toBe(false);
  });
});
