const DRAFTS = "annals-draft/";
const RECENT = "annals-recent-";

/** What this browser keeps of somebody who was erased goes too: drafts, and where one was last. */
export function forget(customerId: string, storage: Storage) {
  for (const key of Object.keys(storage)) {
    if (key.startsWith(DRAFTS) && key.includes(`/${customerId}`)) storage.removeItem(key);
    if (key.startsWith(RECENT)) storage.setItem(key, without(customerId, storage.getItem(key)));
  }
}

function without(customerId: string, kept: string | null): string {
  try {
    const records = JSON.parse(kept ?? "[]") as object[];
    return JSON.stringify(records.filter((record) => !JSON.stringify(record).includes(customerId)));
  } catch {
    return "[]";
  }
}
