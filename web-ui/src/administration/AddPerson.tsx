import { PasswordInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Department, Role } from "@/shared/session/useSession";
import { did } from "@/shared/ui/lastAction";
import { DEPARTMENTS, words } from "@/shared/ui/words";
import { ActionDialog } from "./ActionDialog";
import { faultAt } from "./ActionNote";
import { RolesPicker } from "./RolesPicker";
import { useAddPerson } from "./useAdministration";

export function AddPerson({ close }: { close: () => void }) {
  const add = useAddPerson();
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [department, setDepartment] = useState<Department>("SALES");
  const [roles, setRoles] = useState<Role[]>([]);
  const [checked, setChecked] = useState(false);
  const lacking: Record<string, string | false> = {
    name: !name.trim() && "Say what the person is called.",
    login: !login.trim() && "Say what the person signs in with.",
    password: !password && "Set a first password.",
    roles: roles.length === 0 && "Choose at least one role.",
  };
  const fault = (field: string) => (checked && lacking[field]) || faultAt(add.error, `/${field}`);
  const act = () => {
    setChecked(true);
    if (Object.values(lacking).some(Boolean)) return;
    add.mutate(
      { name, login, password, department, roles },
      {
        onSuccess: () => {
          did({ text: `Added ${name}.` });
          close();
        },
      },
    );
  };
  return (
    <ActionDialog
      title="Add a person"
      verb="Add person"
      sending={add.isPending}
      error={add.error}
      close={close}
      act={act}
    >
      <TextInput
        label="Name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fault("name")}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        label="Login"
        description="What the person signs in with, such as ana or ana@example.com."
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        error={fault("login")}
        autoComplete="off"
      />
      <PasswordInput
        label="Password"
        description="Give it to the person on a safe way."
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={fault("password")}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": "Show password" }}
      />
      <Select
        label="Department"
        value={department}
        data={DEPARTMENTS.map((each) => ({ value: each, label: words(each) }))}
        allowDeselect={false}
        onChange={(chosen) => chosen && setDepartment(chosen as Department)}
        error={fault("department")}
      />
      <RolesPicker roles={roles} choose={setRoles} error={fault("roles")} />
    </ActionDialog>
  );
}
