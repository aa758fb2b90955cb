import { Button } from "@mantine/core";
import { useState } from "react";
import { DepartmentMark } from "@/shared/ui/DepartmentMark";
import { did } from "@/shared/ui/lastAction";
import { StateBadge } from "@/shared/ui/StateBadge";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import { ActionNote } from "./ActionNote";
import styles from "./administration.module.css";
import { AssignRoles, DisablePerson, SetPassword } from "./PersonDialogs";
import { type Person, useEnable } from "./useAdministration";

type Dialog = "roles" | "password" | "disable";

export function PersonRow({ person }: { person: Person }) {
  const [dialog, setDialog] = useState<Dialog>();
  const enable = useEnable(person.personId);
  const close = () => setDialog(undefined);
  const action = (name: string, opens: Dialog) => (
    <Button variant="subtle" size="compact-sm" onClick={() => setDialog(opens)} aria-label={`${name}: ${person.name}`}>
      {name}
    </Button>
  );
  return (
    <tr className={person.disabledAt ? styles.gone : ""}>
      <td>
        {person.name} {person.disabledAt && <StateBadge state="DISABLED" />}
      </td>
      <td>{person.login}</td>
      <td>
        <DepartmentMark department={person.department} />
      </td>
      <td>{person.roles.map(words).join(", ")}</td>
      <td>
        <Time at={person.createdAt} />
      </td>
      <td className={styles.actions}>
        {action("Roles", "roles")}
        {action("Password", "password")}
        {person.disabledAt ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Enable: ${person.name}`}
            loading={enable.isPending}
            onClick={() => enable.mutate(undefined, { onSuccess: () => did({ text: `Enabled ${person.name}.` }) })}
          >
            Enable
          </Button>
        ) : (
          action("Disable", "disable")
        )}
        <ActionNote error={enable.error} />
        {dialog === "roles" && <AssignRoles person={person} close={close} />}
        {dialog === "password" && <SetPassword person={person} close={close} />}
        {dialog === "disable" && <DisablePerson person={person} close={close} />}
      </td>
    </tr>
  );
}
