import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, body } from "@/shared/api/client";
import { usePerson } from "@/shared/session/useSession";
import {
  IconCustomers,
  IconDeals,
  IconPackage,
  IconPlay,
  IconPlus,
  IconService,
  type IconToday,
  IconTruck,
} from "@/shared/ui/icons";
import { useOfferedActions } from "@/shared/ui/pageActions";
import { words } from "@/shared/ui/words";
import { PLACES } from "./navigation";
import { type FoundRecord, recentOf } from "./recent";
import { shortcutHelp } from "./ShortcutHelp";

/** One thing the palette offers: a record or place to go to, or something to do. */
export interface Choice {
  id: string;
  title: string;
  detail?: string;
  icon: typeof IconToday;
  link?: string;
  run?: () => void;
  record?: FoundRecord;
}

interface Group {
  name: string;
  choices: Choice[];
}

const PAUSE = 150;
const KINDS: Record<FoundRecord["kind"], { group: string; icon: typeof IconToday }> = {
  CUSTOMER: { group: "Customers", icon: IconCustomers },
  DEAL: { group: "Deals", icon: IconDeals },
  TICKET: { group: "Tickets", icon: IconService },
  ORDER: { group: "Orders and shipments", icon: IconPackage },
  SHIPMENT: { group: "Orders and shipments", icon: IconTruck },
};
const SELLERS = ["sales_rep", "sales_manager", "admin"];
const REGISTRARS = [...SELLERS, "service_agent", "service_supervisor", "marketer"];

/** What fits what was typed: `>` only actions, `#` only tickets, `@` only customers. */
export function useChoices(typed: string): { groups: Group[]; searching: boolean } {
  const person = usePerson();
  const offered = useOfferedActions();
  const mark = /^[>#@]/.exec(typed)?.[0];
  const text = (mark ? typed.slice(1) : typed).trim();
  const [asked] = useDebouncedValue(text, PAUSE);
  const search = useQuery({
    queryKey: ["search", asked],
    queryFn: ({ signal }) => body(api.GET("/api/search", { params: { query: { q: asked, limit: 20 } }, signal })),
    enabled: asked.length >= 2 && mark !== ">",
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const found = asked.length >= 2 && text.length >= 2 && mark !== ">" ? (search.data?.entries ?? []) : [];
  const only = mark === "#" ? "TICKET" : mark === "@" ? "CUSTOMER" : undefined;
  const records = (text === "" && !mark ? recentOf(person.actorId) : found).filter(
    (record) => !only || record.kind === only,
  );
  const here = (mark === "#" || mark === "@" ? [] : offered)
    .filter((action) => fits(action.name, text))
    .map((action, at) => ({ id: `here-${at}`, title: action.name, icon: IconPlay, run: action.run }));
  const doing = mark === "#" || mark === "@" ? [] : actions(person.roles).filter((choice) => fits(choice.title, text));
  const groups = [
    { name: "This page", choices: here },
    ...(text === "" ? [{ name: "Recent", choices: records.map(toChoice) }] : byKind(records)),
    { name: "Actions and places", choices: doing },
  ];
  return { groups: groups.filter((group) => group.choices.length > 0), searching: search.isFetching };
}

function fits(title: string, text: string): boolean {
  const wanted = text.toLowerCase();
  return title
    .toLowerCase()
    .split(" ")
    .some((_, at, all) => all.slice(at).join(" ").startsWith(wanted));
}

function toChoice(record: FoundRecord): Choice {
  const state = record.state ? words(record.state) : undefined;
  const detail = [record.detail, state].filter(Boolean).join(" · ");
  return {
    id: `${record.kind}-${record.id}`,
    title: record.title,
    ...(detail ? { detail } : {}),
    icon: KINDS[record.kind].icon,
    link: record.link,
    record,
  };
}

function byKind(records: FoundRecord[]): Group[] {
  const groups = new Map<string, Choice[]>();
  for (const record of records) {
    const name = KINDS[record.kind].group;
    groups.set(name, [...(groups.get(name) ?? []), toChoice(record)]);
  }
  return [...groups].map(([name, choices]) => ({ name, choices }));
}

function actions(roles: string[]): Choice[] {
  const may = (allowed: readonly string[]) => allowed.some((role) => roles.includes(role));
  return [
    ...(may(REGISTRARS) ? [action("Register customer", "/customers?new")] : []),
    ...(may(SELLERS) ? [action("Open deal", "/sales?new")] : []),
    ...(may([...REGISTRARS, "logistics_clerk"]) ? [action("New ticket", "/service?new")] : []),
    ...PLACES.filter((place) => !place.roles || may(place.roles)).map((place) => ({
      id: `place-${place.key}`,
      title: `Go to ${place.name}`,
      icon: place.icon,
      link: place.path,
    })),
    { id: "shortcuts", title: "Show shortcuts", icon: IconPlus, run: shortcutHelp.open },
  ];
}

function action(title: string, link: string): Choice {
  return { id: `action-${link.slice(1).replace(/\W/g, "-")}`, title, icon: IconPlus, link };
}
