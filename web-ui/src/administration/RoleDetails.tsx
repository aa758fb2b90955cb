import { Title } from "@mantine/core";
import { words } from "@/shared/ui/words";
import styles from "./Roles.module.css";
import { type Areas, areasOf, howMany, routesIn } from "./roleAreas";
import type { KnownRole } from "./useAdministration";

/** One role: who has it, and what the rules at the routes let it do. */
export function RoleDetails({ role }: { role: KnownRole }) {
  const own = areasOf(role, false);
  const shared = areasOf(role, true);
  return (
    <section className={`panel ${styles.details}`} aria-labelledby="role">
      <Title order={2} id="role">
        {words(role.role)}
      </Title>
      <Holders people={role.people} />
      {own.length === 0 ? (
        <p>It may do nothing besides what everybody may who is signed in.</p>
      ) : (
        <AreaLists areas={own} />
      )}
      <details className={styles.shared}>
        <summary>What everybody may do who is signed in ({routesIn(shared)})</summary>
        <AreaLists areas={shared} />
      </details>
    </section>
  );
}

function Holders({ people: { count, entries } }: { people: KnownRole["people"] }) {
  const more = count - entries.length;
  if (count === 0) return <p className="dimmed">Nobody has this role.</p>;
  return (
    <>
      <p className="dimmed">
        {howMany(count)} {count === 1 ? "has" : "have"} this role:
      </p>
      <ul className={styles.people} aria-label="Who has it">
        {entries.map((person) => (
          <li key={person.login}>
            {person.name} <span className="dimmed">{person.login}</span>
          </li>
        ))}
        {more > 0 && <li className="dimmed">and {more.toLocaleString()} more</li>}
      </ul>
    </>
  );
}

function AreaLists({ areas }: { areas: Areas }) {
  return (
    <>
      {areas.map(({ area, routes }) => (
        <section key={area} aria-label={words(area)}>
          <Title order={3} className={styles.area ?? ""}>
            {words(area)}
          </Title>
          <ul className="list">
            {routes.map(({ method, path, summary }) => (
              <li key={`${method} ${path}`} className={styles.route}>
                <span>{summary}</span>
                <code>
                  {method} {path}
                </code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
