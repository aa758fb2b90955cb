import { usePeople } from "./usePeople";

/** An owner by name. Owners from other systems are no colleagues here and are shown as they were written. */
export function PersonName({ login }: { login: string | undefined | null }) {
  const people = usePeople();
  if (!login) return <span className="dimmed">–</span>;
  return <>{people.find((person) => person.login === login)?.name ?? login}</>;
}
