import { type Problem, Refused } from "@/shared/api/problem";
import type { Done } from "@/shared/api/useCommand";
import { type Carried, carry } from "@/shared/conflict/carry";
import { type Telling, tellingTicket } from "../ticket/seen";
import type { Ticket } from "./filter";

/** Tells one of many tickets something, decided on its row; what somebody else changed meanwhile is a refusal. */
export async function tellShown(row: Ticket, telling: Telling, nameOf: (login: string) => string): Promise<Done> {
  const carried = await carry(row, tellingTicket(row, telling, nameOf), () => {});
  if (carried.how === "done") return carried;
  throw carried.how === "refused" ? carried.refusal : overtaken(carried);
}

/** "Ana changed it meanwhile. Owner: Kim." */
export function overtaken({
  rows,
  doer,
}: Pick<Extract<Carried<unknown>, { how: "overtaken" }>, "rows" | "doer">): Refused {
  const now = rows.map(({ label, theirs }) => `${label}: ${theirs}.`).join(" ");
  const detail = `${doer?.by ?? "Somebody"} changed it meanwhile. ${now}`;
  return new Refused({ title: "Overtaken", detail, status: 412, code: "VERSION_STALE" } as Problem);
}
