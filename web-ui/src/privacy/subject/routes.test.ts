import { expect, it } from "vitest";
import { lookedAt } from "./routes";

it("what somebody looked at is told in words, or as the question itself", () => {
  expect(lookedAt("GET /api/customers/{customerId}/timeline")).toBe("Timeline");
  expect(lookedAt("GET /api/something/new")).toBe("/api/something/new");
});
