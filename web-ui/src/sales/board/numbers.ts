import type { Named } from "@/explain/explanation";
import type { Column, Total } from "./deck";

/** Whose deals a board shows. */
export interface Scope {
  pipeline: string;
  owner?: string;
}

/** The numbers of a column that can be explained. */
export function numbersOf({ stage, category, totals }: Column, scope: Scope): Named[] {
  const at = { ...scope, stage };
  return [
    { name: "Deals", question: { number: "sales.pipeline.count", ...at } },
    ...sums(totals, at, category === "OPEN"),
  ];
}

/** The numbers of the forecast, which is made of what is open in all columns. */
export function numbersOfForecast(totals: Total[], scope: Scope): Named[] {
  return [
    ...sums(totals, scope, true).reverse(),
    ...totals.map(
      ({ currency }): Named => ({
        name: `Deals in ${currency}`,
        question: { number: "sales.pipeline.count", ...scope, currency },
      }),
    ),
  ];
}

function sums(totals: Total[], at: Scope & { stage?: string }, isOpen: boolean): Named[] {
  return totals.flatMap(({ currency }): Named[] => [
    { name: `Sum in ${currency}`, question: { number: "sales.pipeline.sum", ...at, currency } },
    ...(isOpen
      ? [{ name: `Weighted in ${currency}`, question: { number: "sales.pipeline.weighted" as const, ...at, currency } }]
      : []),
  ]);
}
