import { useSearchParams } from "react-router";
import { Answer } from "@/shared/ui/Answer";
import { words } from "@/shared/ui/words";
import { RoleDetails } from "./RoleDetails";
import styles from "./Roles.module.css";
import { howMany } from "./roleAreas";
import { type KnownRole, useRoles } from "./useAdministration";

/** What each role may do, and who has it; roles are given on the tab with the people. */
export function RolesTab() {
  const roles = useRoles();
  return (
    <Answer query={roles} what="roles" rows={13}>
      {(known) => <Roles known={known} />}
    </Answer>
  );
}

function Roles({ known }: { known: KnownRole[] }) {
  const [search, setSearch] = useSearchParams();
  const chosen = known.find(({ role }) => role === search.get("role")) ?? known[0];
  if (!chosen) return null;
  return (
    <div className={styles.columns}>
      <nav className="panel" aria-label="Roles">
        <ul className={styles.roles}>
          {known.map(({ role, people }) => (
            <li key={role}>
              <button
                type="button"
                className={styles.role}
                aria-current={role === chosen.role || undefined}
                onClick={() => setSearch({ tab: "roles", role }, { replace: true })}
              >
                {words(role)} <span className="dimmed">{howMany(people.count)}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <RoleDetails key={chosen.role} role={chosen} />
    </div>
  );
}
