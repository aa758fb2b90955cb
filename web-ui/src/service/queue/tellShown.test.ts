import { expect, it } from "vitest";
import { overtaken } from "./tellShown";

it("of many tickets, one that somebody else changed meanwhile says who and what", () => {
  const rows = [{ label: "Owner", before: "–", theirs: "Kim", yours: "Tom" }];
  expect(overtaken({ rows, doer: { by: "Ana", at: "" } }).message).toBe("Ana changed it meanwhile. Owner: Kim.");
  expect(overtaken({ rows, doer: undefined }).message).toBe("Somebody changed it meanwhile. Owner: Kim.");
});
