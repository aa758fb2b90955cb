import { usePeople } from "./usePeople";

/** A program is known by the id of its token, which says nothing to people. */
const PROGRAM = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** An owner by name. Owners from other systems are no colleagues here and are shown as they were written. */
export function PersonName({ login }: { login: string | undefined | null }) {
  const people = usePeople();
  if (!login) return <span className="dimmed">–</span>;
  const name = people.find((person) => person.login === login)?.name;
  return <>{name ?? (PROGRAM.test(login) ? `Program ${login.slice(0, 8)}` : login)}</>;
}
