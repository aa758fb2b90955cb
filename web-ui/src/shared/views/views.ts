/** A list as somebody likes to see it: its address under a name. */
export interface View {
  name: string;
  search: string;
}

const MOST = 20;

const keyOf = (person: string, page: string) => `annals-views-${person}-${page}`;

/** The views a person has saved of a page, in this browser. */
export function viewsOf(person: string, page: string): View[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(person, page)) ?? "[]");
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is View {
  const view = value as Partial<View> | null;
  return typeof view?.name === "string" && typeof view.search === "string";
}

/** Saves a view; one of the same name is replaced. */
export function save(person: string, page: string, view: View): View[] {
  const others = viewsOf(person, page).filter((each) => each.name !== view.name);
  return keep(person, page, [...others, view].slice(-MOST));
}

export function forget(person: string, page: string, name: string): View[] {
  return keep(
    person,
    page,
    viewsOf(person, page).filter((each) => each.name !== name),
  );
}

function keep(person: string, page: string, views: View[]): View[] {
  localStorage.setItem(keyOf(person, page), JSON.stringify(views));
  return views;
}

/** Whether two addresses show the same, in whatever order they say it. */
export function isSame(one: string, other: string): boolean {
  const sorted = (search: string) =>
    [...new URLSearchParams(search)]
      .map((pair) => pair.join("="))
      .sort()
      .join("&");
  return sorted(one) === sorted(other);
}
