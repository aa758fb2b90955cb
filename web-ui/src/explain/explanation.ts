import type { Schemas } from "@/shared/api/client";
import { money } from "@/shared/ui/money";
import { words } from "@/shared/ui/words";

export type Explanation = Schemas["Explanation"];
export type Evidence = Schemas["Evidence"];

/** A number on a screen that can be explained, as the contract names it. */
export interface Question {
  number:
    | "sales.pipeline.count"
    | "sales.pipeline.sum"
    | "sales.pipeline.weighted"
    | "service.queue.count"
    | "logistics.board.orders"
    | "logistics.board.late";
  pipeline?: string;
  stage?: string;
  currency?: string;
  state?: string;
  priority?: string;
  owner?: string;
}

/** A number with what it is called where it stands. */
export interface Named {
  name: string;
  question: Question;
}

/** A value as the screen that shows it would write it: an amount in its currency, or a count. */
export function written(value: number, { number, currency }: Pick<Question, "number" | "currency">): string {
  return currency && !number.endsWith("count") ? money({ amount: String(value), currency }) : value.toLocaleString();
}

/** `crm.sales.deal.amount-changed` as people say it: "Amount changed". */
export function eventWords(type: string): string {
  return words((type.split(".").at(-1) ?? type).replaceAll("-", "_"));
}

const PARTS: Record<Schemas["EvidenceEvent"]["part"], string> = {
  MADE: "began it",
  ENTERED: "brought it here",
  VALUED: "gave it its value",
  CONTRIBUTED: "is a part of how it stands",
};

/** What an event has to do with the number. */
export const partWords = (part: Schemas["EvidenceEvent"]["part"]) => PARTS[part];

/** The page of a record behind a number. */
export function pageOf({ type, id }: Pick<Evidence, "type" | "id">): string {
  const places: Record<string, string> = {
    deal: "/sales/deals",
    ticket: "/service/tickets",
    order: "/logistics/orders",
  };
  return `${places[type] ?? ""}/${id}`;
}
