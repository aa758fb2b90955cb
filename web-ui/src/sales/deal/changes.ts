import { api, body, type Schemas } from "@/shared/api/client";
import { type CommandState, commandHeaders, type Done } from "@/shared/api/useCommand";
import { type Amount, money } from "@/shared/ui/money";
import { calendarDay } from "@/shared/ui/time";
import { type Carried, carry } from "../carry";
import type { DealView } from "../deals";

/** A change of one thing about a deal that leaves it in its stage. */
export type Change =
  | ({ what: "amount" } & Schemas["DealChangeAmount"])
  | ({ what: "closeDate" } & Schemas["DealForecast"])
  | ({ what: "owner" } & Schemas["DealAssign"])
  | ({ what: "customer" } & Schemas["DealLink"]);

const TYPES = {
  amount: ["amount-changed", "won"],
  closeDate: ["close-date-forecast"],
  owner: ["owner-assigned"],
  customer: ["linked"],
};

/** The thing that a change is about, as text that can be compared and shown. */
export function textOf(deal: DealView, what: Change["what"]): string {
  switch (what) {
    case "amount":
      return money(deal.amount);
    case "closeDate":
      return deal.expectedCloseDate ? calendarDay(deal.expectedCloseDate) : "–";
    case "owner":
      return deal.owner ?? "–";
    case "customer":
      return deal.customerName ?? deal.customerId ?? "–";
  }
}

function send(dealId: string, version: number, change: Change, key: string): Promise<Done> {
  const at = { params: { path: { dealId } }, headers: commandHeaders(key, version) };
  switch (change.what) {
    case "amount":
      return body(api.POST("/api/sales/deals/{dealId}/change-amount", { ...at, body: { amount: change.amount } }));
    case "closeDate": {
      const { expectedCloseDate } = change;
      return body(api.POST("/api/sales/deals/{dealId}/forecast-close-date", { ...at, body: { expectedCloseDate } }));
    }
    case "owner":
      return body(api.POST("/api/sales/deals/{dealId}/assign-owner", { ...at, body: { owner: change.owner } }));
    case "customer": {
      const { customerId } = change;
      return body(api.POST("/api/sales/deals/{dealId}/link-customer", { ...at, body: { customerId } }));
    }
  }
}

/** Changes one thing about a deal; whoever changed the same thing meanwhile is not overwritten. */
export function makeChange(deal: DealView, change: Change, tell: (state: CommandState) => void): Promise<Carried> {
  return carry(deal, {
    send: (version, key) => send(deal.dealId, version, change, key),
    holds: (truth) => textOf(truth, change.what) === textOf(deal, change.what),
    types: TYPES[change.what],
    tell,
  });
}

/** The change that takes another one back, if there was something before it. */
export function undoing(deal: DealView, change: Change): Change | undefined {
  switch (change.what) {
    case "amount":
      return { what: "amount", amount: deal.amount };
    case "closeDate":
      return deal.expectedCloseDate ? { what: "closeDate", expectedCloseDate: deal.expectedCloseDate } : undefined;
    case "owner":
      return deal.owner ? { what: "owner", owner: deal.owner } : undefined;
    case "customer":
      return undefined;
  }
}

export function sameAmount(one: Amount, other: Amount): boolean {
  return money(one) === money(other);
}
