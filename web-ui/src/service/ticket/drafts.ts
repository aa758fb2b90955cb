export type Mode = "reply" | "note";

/** A text that was begun and not sent. */
export interface Draft {
  text: string;
  at: string;
}

const KEPT = 7 * 24 * 60 * 60_000;

/** Drafts are a person's own: nobody who signs in after sees them. */
export const draftKey = (person: string, ticketId: string, mode: Mode) => `annals-draft/${person}/${ticketId}/${mode}`;

export function loadDraft(storage: Storage, key: string, now = Date.now()): Draft | undefined {
  try {
    const draft = JSON.parse(storage.getItem(key) ?? "null") as Draft | null;
    return draft?.text && now - Date.parse(draft.at) < KEPT ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** An empty text is no draft. */
export function saveDraft(storage: Storage, key: string, text: string, now = new Date()) {
  if (text.trim()) storage.setItem(key, JSON.stringify({ text, at: now.toISOString() } satisfies Draft));
  else storage.removeItem(key);
}
