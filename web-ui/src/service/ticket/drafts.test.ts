import { beforeEach, describe, expect, it } from "vitest";
import { draftKey, loadDraft, saveDraft } from "./drafts";

const now = new Date("2026-03-01T10:00:00Z");
const key = draftKey("tom", "t1", "reply");

describe("a text that was begun", () => {
  beforeEach(() => localStorage.clear());

  it("is there when one comes back", () => {
    saveDraft(localStorage, key, "Dear Anna,", now);
    expect(loadDraft(localStorage, key, now.getTime())?.text).toBe("Dear Anna,");
  });

  it("is one person's, for one ticket, in one mode", () => {
    saveDraft(localStorage, key, "Dear Anna,", now);
    for (const other of [
      draftKey("ana", "t1", "reply"),
      draftKey("tom", "t2", "reply"),
      draftKey("tom", "t1", "note"),
    ]) {
      expect(loadDraft(localStorage, other, now.getTime())).toBeUndefined();
    }
  });

  it("is gone once it is empty", () => {
    saveDraft(localStorage, key, "Dear Anna,", now);
    saveDraft(localStorage, key, "  ", now);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it("is forgotten after a week", () => {
    saveDraft(localStorage, key, "Dear Anna,", now);
    expect(loadDraft(localStorage, key, now.getTime() + 8 * 24 * 3_600_000)).toBeUndefined();
  });

  it("does no harm when it can't be read", () => {
    localStorage.setItem(key, "{");
    expect(loadDraft(localStorage, key)).toBeUndefined();
  });
});
