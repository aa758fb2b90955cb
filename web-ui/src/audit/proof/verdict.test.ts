import { describe, expect, it } from "vitest";
import { type ProofStatus, share, shortened, verdict } from "./verdict";

const at = () => "at 09:42";
const never = { state: "NEVER", checked: 0, total: 0 } as const;
const status = (part: Partial<ProofStatus>): ProofStatus => ({ good: true, lastCheck: never, ...part }) as ProofStatus;

describe("how the log stands against what was signed", () => {
  it("is not known before it was checked, and says so", () => {
    expect(verdict(status({}), at)).toMatchObject({ tone: "neutral", text: "Not checked yet since Annals started." });
  });

  it("is verified with its time and how much was looked at", () => {
    const lastCheck = { state: "GOOD", checked: 1200, total: 1200, endedAt: "2026-11-25T09:42:00Z" } as const;
    expect(verdict(status({ lastCheck }), at)).toEqual({
      tone: "success",
      text: "Verified at 09:42: all 1,200 events there were are what was signed.",
    });
  });

  it("is broken at a position, with what to do", () => {
    const lastCheck = { state: "BAD", checked: 10, total: 1200, firstBad: 7, reason: "a hash differs" } as const;
    const found = verdict(status({ good: false, lastCheck }), at);
    expect(found).toMatchObject({ tone: "danger", text: "Broken at position 7: a hash differs." });
    expect(found.advice).toMatch(/Nothing more is signed/);
  });

  it("stays broken while it is checked again", () => {
    const lastCheck = { state: "RUNNING", checked: 10, total: 1200 } as const;
    const finding = { firstBad: 7, reason: "a hash differs" };
    expect(verdict(status({ good: false, finding, lastCheck }), at).tone).toBe("danger");
  });

  it("is never called good when the server says it is not", () => {
    const lastCheck = { state: "GOOD", checked: 1200, total: 1200 } as const;
    expect(verdict(status({ good: false, lastCheck }), at).tone).toBe("danger");
  });

  it("says nothing about the log when the check itself failed", () => {
    const lastCheck = { state: "FAILED", checked: 3, total: 9, reason: "the database is away" } as const;
    expect(verdict(status({ lastCheck }), at)).toMatchObject({
      tone: "warning",
      text: "The check could not be carried out: the database is away.",
    });
  });
});

it("a check of an empty log has got nowhere", () => {
  expect(share({ checked: 0, total: 0 })).toBe(0);
  expect(share({ checked: 5, total: 10 })).toBe(50);
});

it("a root is shown by its ends", () => {
  expect(shortened("3f9a01c2aaaaaaaaaaaaaaaa77de")).toBe("3f9a01c2…77de");
});
