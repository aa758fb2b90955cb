import { call, customer, touchpoint } from "./records";

const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Somebody who asked for several things, of whom one is overdue, with consents and a legal hold; answers their id. */
export async function withRights(name: string): Promise<string> {
  const contactPoints = [{ type: "PHONE", value: "+49 221 4710 400" }];
  const personId = await customer(name, { kind: "PERSON", contactPoints });
  const subject = `/api/privacy/subjects/${personId}`;
  const tell = (path: string, body: object) => call("POST", `${subject}/${path}`, body);
  await touchpoint(personId, "Asks what we know of her");
  await call("POST", "/api/privacy/consent-texts", {
    purpose: "newsletter",
    language: "en-GB",
    text: "You may write to me about what is new. I can take this back at any time.",
  });
  await tell("consents", { purpose: "newsletter", textVersion: 1, source: "web form" });
  await tell("consents/withdraw", { purpose: "newsletter", channel: "SMS", source: "on the phone" });
  const received = await tell("requests", {
    kind: "ACCESS",
    law: "GDPR",
    receivedOn: day(45),
    channel: "EMAIL",
    note: "What do you know of me, and who has looked at it?",
  });
  await tell(`requests/${received.requestId}/confirm-identity`, { evidence: "Called back" });
  await tell("requests", { kind: "ERASURE", law: "GDPR", receivedOn: day(26), channel: "DIRECT_MAIL" });
  const objection = await tell("requests", { kind: "OBJECTION", law: "CCPA", receivedOn: day(60) });
  await tell(`requests/${objection.requestId}/refuse`, { reason: "TAKEN_BACK" });
  await tell("legal-hold", { reason: "Lawsuit, file 88", until: "2099-05-03" });
  return personId;
}
