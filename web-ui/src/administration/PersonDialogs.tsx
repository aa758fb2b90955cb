import { PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { did } from "@/shared/ui/lastAction";
import { ActionDialog } from "./ActionDialog";
import { faultAt } from "./ActionNote";
import { RolesPicker } from "./RolesPicker";
import { type Person, useAssignRoles, useDisable, useSetPassword } from "./useAdministration";

interface Props {
  person: Person;
  close: () => void;
}

function after(text: string, close: () => void) {
  return {
    onSuccess: () => {
      did({ text });
      close();
    },
  };
}

export function AssignRoles({ person, close }: Props) {
  const assign = useAssignRoles(person.personId);
  const [roles, setRoles] = useState(person.roles);
  return (
    <ActionDialog
      title={`Roles of ${person.name}`}
      verb="Assign roles"
      sending={assign.isPending}
      error={assign.error}
      close={close}
      act={() => roles.length > 0 && assign.mutate(roles, after(`Assigned roles to ${person.name}.`, close))}
    >
      <RolesPicker
        roles={roles}
        choose={setRoles}
        error={roles.length === 0 ? "Choose at least one role." : faultAt(assign.error, "/roles")}
      />
    </ActionDialog>
  );
}

export function SetPassword({ person, close }: Props) {
  const set = useSetPassword(person.personId);
  const [password, setPassword] = useState("");
  return (
    <ActionDialog
      title={`Password of ${person.name}`}
      verb="Set password"
      sending={set.isPending}
      error={set.error}
      close={close}
      act={() => set.mutate(password, after(`Set the password of ${person.name}.`, close))}
    >
      <PasswordInput
        label="New password"
        description="Give it to the person on a safe way."
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={faultAt(set.error, "/password")}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": "Show password" }}
        data-autofocus
      />
    </ActionDialog>
  );
}

export function DisablePerson({ person, close }: Props) {
  const disable = useDisable(person.personId);
  return (
    <ActionDialog
      title={`Disable ${person.name}?`}
      verb={`Disable ${person.name}`}
      danger
      sending={disable.isPending}
      error={disable.error}
      close={close}
      act={() => disable.mutate(undefined, after(`Disabled ${person.name}.`, close))}
    >
      <Text>
        {person.name} ({person.login}) can't sign in until an administrator enables them again. What they did stays.
      </Text>
    </ActionDialog>
  );
}
