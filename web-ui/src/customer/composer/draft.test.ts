import { describe, expect, it } from "vitest";
import { channelsFor } from "./channels";
import { contactOf, type Draft, restored } from "./draft";

const call: Draft = {
  mode: "record",
  channel: "PHONE",
  direction: "INBOUND",
  subject: " Where is my parcel? ",
  text: "",
  when: "",
  department: "SALES",
  visibleTo: ["SALES"],
};

describe("a draft", () => {
  it("of a contact is recorded as it was written, now unless a moment was named", () => {
    expect(contactOf(call)).toEqual({
      channel: "PHONE",
      direction: "INBOUND",
      department: "SALES",
      subject: "Where is my parcel?",
    });
    expect(contactOf({ ...call, when: "2026-11-24T08:30" }).occurredAt).toBe(
      new Date(2026, 10, 24, 8, 30).toISOString(),
    );
  });

  it("of a note never becomes a contact, whatever channel was chosen before", () => {
    const note = contactOf({ ...call, mode: "note", subject: "", text: "Credit note is ready\n@tom please send it" });
    expect(note).toEqual({
      channel: "NOTE",
      direction: "INTERNAL",
      department: "SALES",
      subject: "Credit note is ready",
      body: "Credit note is ready\n@tom please send it",
      visibleTo: ["SALES"],
    });
  });

  it("of a long note keeps every word in its body", () => {
    const text = "x".repeat(400);
    const note = contactOf({ ...call, mode: "note", text });
    expect(note.subject).toHaveLength(300);
    expect(note.body).toBe(text);
  });

  it("is restored within a week, if something was written", () => {
    const now = new Date("2026-11-25T12:00:00Z");
    const kept = (at: string, draft = call) => JSON.stringify({ at, draft });
    expect(restored(kept("2026-11-25T11:00:00Z"), now)?.draft).toEqual(call);
    expect(restored(kept("2026-11-18T11:59:00Z"), now)).toBeUndefined();
    expect(restored(kept("2026-11-25T11:00:00Z", { ...call, subject: " " }), now)).toBeUndefined();
    expect(restored("{damaged", now)).toBeUndefined();
    expect(restored(null, now)).toBeUndefined();
  });
});

describe("channels of a contact", () => {
  it("begin with the customer's preferred one, and never hold the note", () => {
    expect(channelsFor("WHATSAPP")[0]).toBe("WHATSAPP");
    expect(channelsFor("WHATSAPP").filter((channel) => channel === "WHATSAPP")).toHaveLength(1);
    expect(channelsFor(undefined)).not.toContain("NOTE");
  });
});
