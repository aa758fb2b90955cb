import type { KnownRole } from "./useAdministration";

export type Areas = KnownRole["areas"];

/** The routes that a role has of its own, or those that it shares with everybody; parts without any are left out. */
export function areasOf(role: KnownRole, everybody: boolean): Areas {
  return role.areas
    .map(({ area, routes }) => ({ area, routes: routes.filter((route) => route.everybody === everybody) }))
    .filter(({ routes }) => routes.length > 0);
}

export function routesIn(areas: Areas): number {
  return areas.reduce((sum, { routes }) => sum + routes.length, 0);
}

/** "Nobody", "1 person", "12 people". */
export function howMany(people: number): string {
  if (people === 0) return "nobody";
  return people === 1 ? "1 person" : `${people.toLocaleString()} people`;
}
