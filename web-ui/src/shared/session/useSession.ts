import { useSyncExternalStore } from "react";
import type { Schemas } from "@/shared/api/client";
import { type Person, session } from "./session";

export type Role = Person["roles"][number];
export type Department = Schemas["TouchpointContact"]["department"];

export function useSession() {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** Who is signed in; only for what is shown to those who are. */
export function usePerson(): Person {
  const { person } = useSession();
  if (!person) throw new Error("Nobody is signed in.");
  return person;
}

/** Whether one of the roles is the person's. What a person may not do is not offered; the server refuses it all the same. */
export function useHasRole(...roles: Role[]): boolean {
  const person = usePerson();
  return roles.some((role) => person.roles.includes(role));
}
