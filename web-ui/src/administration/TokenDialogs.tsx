import { Select, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Department, Role } from "@/shared/session/useSession";
import { did } from "@/shared/ui/lastAction";
import { DEPARTMENTS, words } from "@/shared/ui/words";
import { ActionDialog } from "./ActionDialog";
import { faultAt } from "./ActionNote";
import { RolesPicker } from "./RolesPicker";
import { type Token, type TokenMade, useMakeToken, useRevoke } from "./useAdministration";

const ACTORS: Token["actorType"][] = ["INTEGRATION", "IMPORT", "PARTNER", "SYSTEM"];

export function CreateToken({ close, made }: { close: () => void; made: (token: TokenMade) => void }) {
  const make = useMakeToken();
  const [name, setName] = useState("");
  const [actorType, setActorType] = useState<Token["actorType"]>("INTEGRATION");
  const [department, setDepartment] = useState<Department>();
  const [roles, setRoles] = useState<Role[]>(["integration_client"]);
  const [checked, setChecked] = useState(false);
  const lacking: Record<string, string | false> = {
    name: !name.trim() && "Say what uses it.",
    roles: roles.length === 0 && "Choose at least one role.",
  };
  const fault = (field: string) => (checked && lacking[field]) || faultAt(make.error, `/${field}`);
  const act = () => {
    setChecked(true);
    if (Object.values(lacking).some(Boolean)) return;
    make.mutate(
      { name, actorType, roles, ...(department ? { department } : {}) },
      {
        onSuccess: (token) => {
          did({ text: `Created the token ${name}.` });
          made(token);
          close();
        },
      },
    );
  };
  return (
    <ActionDialog
      title="Create a token"
      verb="Create token"
      sending={make.isPending}
      error={make.error}
      close={close}
      act={act}
    >
      <TextInput
        label="Name"
        description="What uses it, such as erp-sync."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fault("name")}
        autoComplete="off"
        data-autofocus
      />
      <Select
        label="Acts as"
        description="How what it does is marked in the log."
        value={actorType}
        data={ACTORS.map((each) => ({ value: each, label: words(each) }))}
        allowDeselect={false}
        onChange={(chosen) => chosen && setActorType(chosen as Token["actorType"])}
        error={fault("actorType")}
      />
      <Select
        label="Department (optional)"
        value={department ?? null}
        data={DEPARTMENTS.map((each) => ({ value: each, label: words(each) }))}
        clearable
        onChange={(chosen) => setDepartment((chosen as Department | null) ?? undefined)}
        error={fault("department")}
      />
      <RolesPicker roles={roles} choose={setRoles} forPrograms error={fault("roles")} />
    </ActionDialog>
  );
}

export function RevokeToken({ token, close }: { token: Token; close: () => void }) {
  const revoke = useRevoke(token.tokenId);
  const done = () => {
    did({ text: `Revoked the token ${token.name}.` });
    close();
  };
  return (
    <ActionDialog
      title={`Revoke ${token.name}?`}
      verb={`Revoke ${token.name}`}
      danger
      sending={revoke.isPending}
      error={revoke.error}
      close={close}
      act={() => revoke.mutate(undefined, { onSuccess: done })}
    >
      <Text>The program that uses {token.name} is refused from now on. This can't be taken back.</Text>
    </ActionDialog>
  );
}
