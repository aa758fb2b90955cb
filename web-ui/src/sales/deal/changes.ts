import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, type Done } from "@/shared/api/useCommand";
import type { Guarded, Row } from "@/shared/conflict/carry";
import { type Amount, money } from "@/shared/ui/money";
import { calendarDay } from "@/shared/ui/time";
import type { DealView } from "../deals";
import { aboutDeal } from "../guard";
import { giving } from "../own";

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

export const NAMES = { amount: "Amount", closeDate: "Close date", owner: "Owner", customer: "Customer" };

export type NameOf = (login: string) => string;

const NONE = "–";

/** The thing that a change is about, as text that can be compared and shown. */
export function textOf(deal: DealView, what: Change["what"], nameOf: NameOf = (login) => login): string {
  switch (what) {
    case "amount":
      return money(deal.amount);
    case "closeDate":
      return deal.expectedCloseDate ? calendarDay(deal.expectedCloseDate) : NONE;
    case "owner":
      return deal.owner ? nameOf(deal.owner) : NONE;
    case "customer":
      return deal.customerName ?? deal.customerId ?? NONE;
  }
}

/** What a change was decided on, beside what is so now. */
export function changeRow(deal: DealView, change: Change, truth: DealView, nameOf: NameOf): Row {
  const { what } = change;
  const before = textOf(deal, what, nameOf);
  const theirs = textOf(truth, what, nameOf);
  return { label: NAMES[what], before, theirs, yours: wanted(change, truth, theirs, nameOf) };
}

function wanted(change: Change, truth: DealView, theirs: string, nameOf: NameOf): string {
  switch (change.what) {
    case "amount":
      return money(change.amount as Amount);
    case "closeDate":
      return calendarDay(change.expectedCloseDate);
    case "owner":
      return nameOf(change.owner);
    case "customer":
      return change.customerId === truth.customerId ? theirs : "The one you chose";
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
    case "owner": {
      const { owner } = change;
      const path = "/api/sales/deals/{dealId}/assign-owner";
      return giving(dealId, owner, () => body(api.POST(path, { ...at, body: { owner } })));
    }
    case "customer": {
      const { customerId } = change;
      return body(api.POST("/api/sales/deals/{dealId}/link-customer", { ...at, body: { customerId } }));
    }
  }
}

/** A change of one thing about a deal, decided on what is shown of it. */
export function changing(deal: DealView, change: Change, nameOf: NameOf): Guarded<DealView> {
  return aboutDeal(deal.dealId, {
    send: (version, key) => send(deal.dealId, version, change, key),
    rows: (truth) => [changeRow(deal, change, truth, nameOf)],
    types: TYPES[change.what],
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
