import { ActionIcon, Button, Group, Menu, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { usePerson } from "@/shared/session/useSession";
import { IconCheck, IconChevronDown, IconClose } from "@/shared/ui/icons";
import { did } from "@/shared/ui/lastAction";
import { forget, isSame, save, viewsOf } from "./views";

/** The views somebody saved of this list, and a way to save what is shown now. */
export function SavedViews() {
  const { actorId } = usePerson();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [views, setViews] = useState(() => viewsOf(actorId, pathname));
  const [naming, setNaming] = useState(false);
  const current = views.find((view) => isSame(view.search, search));

  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} stroke={1.5} />}>
            {current ? `View: ${current.name}` : "Views"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => navigate({ pathname, search: "" })}>As it usually is</Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.name}
              leftSection={view === current ? <IconCheck size={14} stroke={1.5} /> : undefined}
              onClick={() => navigate({ pathname, search: view.search })}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>Save this view…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {current && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Forget the view ${current.name}`}
          onClick={() => setViews(forget(actorId, pathname, current.name))}
        >
          <IconClose size={16} stroke={1.5} />
        </ActionIcon>
      )}
      {naming && (
        <NameView
          onClose={() => setNaming(false)}
          onName={(name) => {
            setViews(save(actorId, pathname, { name, search }));
            setNaming(false);
            did({ text: `Saved the view “${name}” in this browser` });
          }}
        />
      )}
    </>
  );
}

function NameView({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);

  function saved(event: FormEvent) {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
    else setMissing(true);
  }

  return (
    <Modal opened onClose={onClose} title="Save this view">
      <form onSubmit={saved}>
        <TextInput
          data-autofocus
          label="Name"
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={missing ? "Give the view a name." : undefined}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Save view</Button>
        </Group>
      </form>
    </Modal>
  );
}
