import { usePeople } from "@/shared/people/usePeople";
import { usePerson } from "@/shared/session/useSession";
import live from "@/shared/ui/live.module.css";
import { useTicket } from "../useTicket";
import { type QueueFilter, whyGone } from "./filter";

/** Why this ticket no longer belongs to what is shown. */
export function GoneReason({ ticketId, filter }: { ticketId: string; filter: QueueFilter }) {
  const { data } = useTicket(ticketId);
  const people = usePeople();
  const me = usePerson().actorId;
  const nameOf = (login: string) => people.find((person) => person.login === login)?.name ?? login;
  return <span className={live.reason}>{data && whyGone(data, filter, me, nameOf)}</span>;
}
