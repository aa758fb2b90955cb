import { beforeEach, expect, it } from "vitest";
import { forget } from "./forget";

beforeEach(() => localStorage.clear());

it("drafts and visits of somebody who was erased go from this browser, those of others stay", () => {
  localStorage.setItem("annals-draft/ana/c1", "Dear Anna");
  localStorage.setItem("annals-draft/ana/c2", "Dear Tom");
  const visits = [
    { link: "/customers/c1", title: "Anna" },
    { link: "/sales/deals/d", customerId: "c1" },
    { link: "/x" },
  ];
  localStorage.setItem("annals-recent-ana", JSON.stringify(visits));
  forget("c1", localStorage);
  expect(localStorage.getItem("annals-draft/ana/c1")).toBeNull();
  expect(localStorage.getItem("annals-draft/ana/c2")).toBe("Dear Tom");
  expect(localStorage.getItem("annals-recent-ana")).toBe('[{"link":"/x"}]');
});

it("what can't be read is forgotten as a whole", () => {
  localStorage.setItem("annals-recent-ana", "{Anna");
  forget("c1", localStorage);
  expect(localStorage.getItem("annals-recent-ana")).toBe("[]");
});
