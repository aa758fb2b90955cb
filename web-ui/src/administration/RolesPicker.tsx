import { Checkbox } from "@mantine/core";
import type { Role } from "@/shared/session/useSession";
import { words } from "@/shared/ui/words";
import styles from "./administration.module.css";

const FOR_PEOPLE: Role[] = [
  "sales_rep",
  "sales_manager",
  "service_agent",
  "service_supervisor",
  "logistics_clerk",
  "marketer",
  "accountant",
  "executive",
  "auditor",
  "privacy_officer",
  "partner",
  "admin",
];

interface Props {
  roles: Role[];
  choose: (roles: Role[]) => void;
  /** Programs may have a role of their own. */
  forPrograms?: boolean;
  error?: string | undefined;
}

export function RolesPicker({ roles, choose, forPrograms = false, error }: Props) {
  const offered: Role[] = forPrograms ? ["integration_client", ...FOR_PEOPLE] : FOR_PEOPLE;
  return (
    <Checkbox.Group label="Roles" value={roles} onChange={(chosen) => choose(chosen as Role[])} error={error}>
      <div className={styles.roles}>
        {offered.map((role) => (
          <Checkbox key={role} value={role} label={words(role)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
