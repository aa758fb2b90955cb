import { useQueryClient } from "@tanstack/react-query";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { useLiveQuery } from "@/shared/live/useLiveQuery";

export type Consents = Schemas["ConsentsView"];
export type Consent = Schemas["ConsentView"];
export type ConsentText = Schemas["ConsentTextView"];

const MOST = 200;
const TEXTS = ["privacy", "texts"];

/** What somebody agreed to and what they took back. */
export function useConsents(customerId: string) {
  return useLiveQuery<Consents>(
    ["privacy", "consents", customerId],
    (atLeast, signal) => {
      const params = { path: { customerId }, query: atLeast ? { atLeast } : {} };
      return body(api.GET("/api/privacy/subjects/{customerId}/consents", { params, signal }));
    },
    (change) => change.customerId === customerId && (change.type ?? "").startsWith("crm.privacy."),
  );
}

/** The texts people agree to, in versions. */
export function useTexts() {
  return useLiveQuery<ConsentText[]>(
    TEXTS,
    async (atLeast, signal) => {
      const query = { limit: MOST, ...(atLeast ? { atLeast } : {}) };
      return (await body(api.GET("/api/privacy/consent-texts", { params: { query }, signal }))).entries;
    },
    (change) => (change.type ?? "").startsWith("crm.privacy.consent-text."),
  );
}

async function publish(text: Schemas["PrivacyPublish"], key: string) {
  const published = await body(api.POST("/api/privacy/consent-texts", { headers: commandHeaders(key), body: text }));
  return { ...published, position: published.position ?? 0 };
}

export function usePublish() {
  const queries = useQueryClient();
  const command = useCommand(publish);
  async function tell(text: Schemas["PrivacyPublish"]) {
    const published = await command.send(text);
    void queries.invalidateQueries({ queryKey: TEXTS });
    return published;
  }
  return { ...command, tell };
}
