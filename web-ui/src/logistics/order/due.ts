import type { Schemas } from "@/shared/api/client";

type Amount = Schemas["Money"];

/** What is still due of an order. Money is counted in whole units of its last place: no floating point number rounds it. */
export function due(net: Amount, paid: Amount): Amount {
  const places = Math.max(decimals(net.amount), decimals(paid.amount));
  const left = units(net.amount, places) - units(paid.amount, places);
  return { amount: written(left > 0n ? left : 0n, places), currency: net.currency };
}

const decimals = (amount: string) => amount.split(".")[1]?.length ?? 0;

function units(amount: string, places: number): bigint {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole + part.padEnd(places, "0"));
}

function written(units: bigint, places: number): string {
  if (places === 0) return `${units}`;
  const digits = `${units}`.padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
