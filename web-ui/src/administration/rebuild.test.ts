import { expect, it } from "vitest";
import { follow, type Rebuild, share } from "./rebuild";

const begun: Rebuild = { target: 1000, begun: false, looks: 0 };

it("is over when it has caught up with where the log was", () => {
  const behind = follow(begun, { position: 10 });
  expect(behind?.begun).toBe(true);
  expect(follow(behind as Rebuild, { position: 999 })).toBeDefined();
  expect(follow(behind as Rebuild, { position: 1000 })).toBeUndefined();
});

it("is not over just because it has not begun yet", () => {
  const first = follow(begun, { position: 1000 });
  expect(first).toBeDefined();
  const second = follow(first as Rebuild, { position: 1000 });
  expect(follow(second as Rebuild, { position: 1000 })).toBeUndefined();
});

it("tells how much of the log was read", () => {
  expect(share(-1, 99)).toBe(0);
  expect(share(49, 99)).toBe(50);
  expect(share(99, 99)).toBe(100);
  expect(share(-1, -1)).toBe(100);
});
