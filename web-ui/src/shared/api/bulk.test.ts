import { describe, expect, it } from "vitest";
import { each, told } from "./bulk";
import { type Problem, Refused } from "./problem";

const refused = (detail: string) => new Refused({ title: "Conflict", detail, status: 409 } as Problem);

describe("many records at once", () => {
  it("are a command each, and one refusal stops no other", async () => {
    const result = await each(["a", "b", "c"], async (id) => {
      if (id === "b") throw refused("The ticket is closed.");
      return { position: 1 };
    });
    expect(result.done.sort()).toEqual(["a", "c"]);
    expect(result.refused).toEqual(new Map([["b", "The ticket is closed."]]));
    expect(told(result)).toBe("2 done, 1 refused");
  });

  it("are sent a few at a time, each with its own key", async () => {
    let running = 0;
    let most = 0;
    const keys = new Set<string>();
    const ids = Array.from({ length: 23 }, (_, i) => `${i}`);
    const result = await each(ids, async (_, key) => {
      keys.add(key);
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return { position: 1 };
    });
    expect(result.done).toHaveLength(23);
    expect(keys.size).toBe(23);
    expect(most).toBeLessThanOrEqual(4);
    expect(told(result)).toBe("23 done");
  });

  it("tell how far they are", async () => {
    const steps: number[] = [];
    await each(
      ["a", "b"],
      async () => ({ position: 1 }),
      (finished) => steps.push(finished),
    );
    expect(steps).toEqual([1, 2]);
  });
});
