import type { Schemas } from "@/shared/api/client";
import { words } from "@/shared/ui/words";

export type Request = Schemas["RequestView"];

/** What somebody asks for, as a title. */
export const KINDS: Record<Request["kind"], string> = {
  ACCESS: "Access",
  ERASURE: "Erasure",
  RECTIFICATION: "Correction",
  OBJECTION: "Objection",
};

export const LAWS: Request["law"][] = ["GDPR", "CCPA"];

export const DECLINES: NonNullable<Request["declined"]>[] = [
  "IDENTITY_NOT_CONFIRMED",
  "MANIFESTLY_UNFOUNDED",
  "EXCESSIVE",
  "LEGAL_OBLIGATION",
  "LEGAL_CLAIMS",
  "RIGHTS_OF_OTHERS",
  "NOTHING_KEPT",
  "TAKEN_BACK",
];

export const REASONS: Schemas["ErasureView"]["reason"][] = [
  "REQUESTED",
  "NO_LONGER_NEEDED",
  "CONSENT_WITHDRAWN",
  "OBJECTED",
  "UNLAWFULLY_PROCESSED",
  "LEGAL_OBLIGATION",
];

export const choices = (constants: readonly string[]) => constants.map((value) => ({ value, label: words(value) }));

/** How a person is called; after the erasure by a number that says nothing of them. */
export function nameOf({ customerName, customerId }: { customerName?: string; customerId: string }): string {
  return customerName && customerName !== "[erased]" ? customerName : `Erased person #${customerId.slice(-4)}`;
}
