import { describe, expect, it } from "vitest";
import { deal } from "./fixtures";
import { isOwn, type Moves, NO_MOVES, recorded, refused, shownIn, withMove, withoutMove, withState } from "./moves";

const acme = deal("acme", "NEEDS", { version: 3 });
const where = (moves: Moves, known = acme) => shownIn(known, moves.get("acme"));
const moving = withMove(NO_MOVES, "acme", { to: "PROPOSAL", state: "recording" });

describe("a move", () => {
  it("is shown at once, and while nobody knows whether it was recorded", () => {
    expect(where(NO_MOVES)).toBe("NEEDS");
    expect(where(moving)).toBe("PROPOSAL");
    expect(where(withState(moving, "acme", "unknown"))).toBe("PROPOSAL");
  });

  it("is shown while the person is asked why, and the card is back where it was when they cancel", () => {
    const asked = withMove(NO_MOVES, "acme", { to: "LOST", state: "asked" });
    expect(where(asked)).toBe("LOST");
    expect(where(withoutMove(asked, "acme"))).toBe("NEEDS");
  });

  it("that was refused takes the card back, and the reason stays until it is dismissed", () => {
    const back = refused(moving, "acme", "The deal is won.");
    expect(where(back)).toBe("NEEDS");
    expect(back.get("acme")?.sentence).toBe("The deal is won.");
    expect(withoutMove(back, "acme").get("acme")).toBeUndefined();
  });

  it("that somebody else was faster than takes the card to where it is, before and after the board has read it", () => {
    const truth = deal("acme", "NEGOTIATION", { version: 4 });
    const back = refused(moving, "acme", "Tom moved it to Negotiation meanwhile.", truth);
    expect(where(back)).toBe("NEGOTIATION");
    expect(where(back, truth)).toBe("NEGOTIATION");
  });

  it("that was recorded stays where it went, until something newer is read", () => {
    const done = recorded(moving, "acme", 4);
    expect(where(done)).toBe("PROPOSAL");
    expect(where(done, deal("acme", "PROPOSAL", { version: 4 }))).toBe("PROPOSAL");
    expect(where(done, deal("acme", "NEGOTIATION", { version: 5 }))).toBe("NEGOTIATION");
  });

  it("is the person's own doing until somebody else changes the deal", () => {
    const done = recorded(moving, "acme", 4);
    expect(isOwn(acme, moving.get("acme"))).toBe(true);
    expect(isOwn(deal("acme", "PROPOSAL", { version: 4 }), done.get("acme"))).toBe(true);
    expect(isOwn(deal("acme", "NEGOTIATION", { version: 5 }), done.get("acme"))).toBe(false);
    expect(isOwn(acme, undefined)).toBe(false);
  });
});
