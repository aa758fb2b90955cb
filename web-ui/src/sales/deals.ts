import { api, body, type Schemas } from "@/shared/api/client";
import type { Asked } from "@/shared/moment/moment";

export type DealCard = Schemas["DealCard"];
export type DealView = Schemas["DealView"];
export type Stage = Schemas["Stage"];
export type Category = Stage["category"];

/** A deal and the stage that it is in, as one answer of the server told. */
export interface Placed {
  card: DealCard;
  stage: string;
}

const DAY = 86_400_000;

/** A single deal as the card that stands for it on the board. */
export function placed(view: DealView, now: Date): Placed {
  const { dealId, name, amount, probability, inStageSince, version } = view;
  const daysInStage = Math.max(0, Math.floor((now.getTime() - Date.parse(inStageSince)) / DAY));
  const card: DealCard = { dealId, name, amount, probability, inStageSince, version, daysInStage };
  if (view.customerId) card.customerId = view.customerId;
  if (view.customerName) card.customerName = view.customerName;
  if (view.expectedCloseDate) card.expectedCloseDate = view.expectedCloseDate;
  if (view.owner) card.owner = view.owner;
  return { card, stage: view.stage };
}

export function readDeal(
  dealId: string,
  atLeast?: number,
  signal: AbortSignal | null = null,
  moment: Asked = {},
): Promise<DealView> {
  const query = { ...(atLeast === undefined ? {} : { atLeast }), ...moment };
  return body(api.GET("/api/sales/deals/{dealId}", { params: { path: { dealId }, query }, signal }));
}

/** Whether a deal in such a stage is over. */
export function closes(category: Category): boolean {
  return category === "WON" || category === "LOST";
}

/** The day it is here, as deals are expected to be closed on days. */
export function today(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const number = new Intl.NumberFormat();

export function days(count: number): string {
  return count === 1 ? "1 day" : `${number.format(count)} days`;
}
