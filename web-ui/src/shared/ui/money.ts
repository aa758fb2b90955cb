import type { Schemas } from "@/shared/api/client";

export type Amount = Schemas["Money"];

const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string, compact: boolean): Intl.NumberFormat {
  const key = `${currency}/${compact}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(undefined, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    ...(compact ? { notation: "compact", maximumFractionDigits: 1 } : {}),
  });
  formats.set(key, made);
  return made;
}

/** An amount as the browser's locale writes it. It stays a decimal string all the way: no floating point number rounds it. */
export function money(amount: Amount, compact = false): string {
  return format(amount.currency, compact).format(amount.amount as unknown as number);
}
