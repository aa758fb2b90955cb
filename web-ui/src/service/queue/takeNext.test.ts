import { describe, expect, it } from "vitest";
import { takeNext, tellTaken } from "./takeNext";

const tickets = ["a", "b", "c"].map((ticketId) => ({ ticketId, subject: ticketId.toUpperCase() }));
const all = async () => tickets;

describe("taking the next ticket", () => {
  it("takes the first one that nobody has", async () => {
    const taken = await takeNext(all, async () => ({ taken: true }));
    expect(taken.ticket?.ticketId).toBe("a");
    expect(tellTaken(taken)).toBe("Took “A”.");
  });

  it("goes on to the next one when somebody was faster, and says who", async () => {
    const taken = await takeNext(all, async ({ ticketId }) =>
      ticketId === "a" ? { taken: false, by: "Ana", reason: "Ana has the ticket already." } : { taken: true },
    );
    expect(taken.ticket?.ticketId).toBe("b");
    expect(tellTaken(taken)).toBe("Ana took it first. Here is the next.");
  });

  it("says what else was in the way", async () => {
    const taken = await takeNext(all, async ({ ticketId }) =>
      ticketId === "a" ? { taken: false, reason: "It is closed." } : { taken: true },
    );
    expect(tellTaken(taken)).toBe("It is closed. Here is the next.");
  });

  it("tries each ticket once, and ends when all are gone", async () => {
    const tried: string[] = [];
    const taken = await takeNext(all, async ({ ticketId }) => {
      tried.push(ticketId);
      return { taken: false, by: "Ana", reason: "" };
    });
    expect(tried).toEqual(["a", "b", "c"]);
    expect(taken.ticket).toBeUndefined();
  });

  it("says so when nothing waits", async () => {
    expect(
      tellTaken(
        await takeNext(
          async () => [],
          async () => ({ taken: true }),
        ),
      ),
    ).toBe("No ticket waits to be taken.");
  });
});
