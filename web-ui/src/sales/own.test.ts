import { beforeEach, expect, it } from "vitest";
import { Refused, Unreachable } from "@/shared/api/problem";
import { session } from "@/shared/session/session";
import { forgetGiving, gaveMyself, giving } from "./own";

const done = () => Promise.resolve("done");

beforeEach(() => {
  localStorage.clear();
  session.signedIn({ actorId: "tom", name: "Tom", csrfToken: "", roles: [] });
});

it("what I give myself is my own doing, already before the server has answered", async () => {
  const answer = giving("a", "tom", async () => gaveMyself("a"));
  expect(await answer).toBe(true);
  expect(gaveMyself("a")).toBe(true);
});

it("what I give to others, or to nobody, is not", async () => {
  await giving("a", "tom", done);
  await giving("a", "ana", done);
  await giving("b", undefined, done);
  expect([gaveMyself("a"), gaveMyself("b")]).toEqual([false, false]);
});

it("what was refused did not happen; what is not known yet may have", async () => {
  const refused = () => Promise.reject(new Refused({ status: 409, code: "DEAL_CLOSED", detail: "Closed." }));
  await expect(giving("a", "tom", refused)).rejects.toThrow("Closed.");
  await expect(giving("b", "tom", () => Promise.reject(new Unreachable()))).rejects.toThrow();
  expect([gaveMyself("a"), gaveMyself("b")]).toEqual([false, true]);
});

it("is forgotten once it is known, so that the next one who gives it is somebody", async () => {
  await giving("a", "tom", done);
  await giving("b", "tom", done);
  forgetGiving(["a"]);
  expect([gaveMyself("a"), gaveMyself("b")]).toEqual([false, true]);
});
