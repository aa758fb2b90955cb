import { Button, Menu, useMantineColorScheme } from "@mantine/core";
import { api } from "@/shared/api/client";
import { session } from "@/shared/session/session";
import { usePerson } from "@/shared/session/useSession";
import { IconCheck, IconPerson } from "@/shared/ui/icons";
import { prefer, usePreference } from "@/shared/ui/preferences";
import { words } from "@/shared/ui/words";
import shell from "./Shell.module.css";
import { shortcutHelp } from "./ShortcutHelp";

export function MeMenu() {
  const person = usePerson();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = usePreference("density");
  const exactTimes = usePreference("exactTimes");
  const singleKeys = usePreference("singleKeys");

  async function signOut() {
    await api.DELETE("/api/session").catch(() => {});
    session.signedOut();
    location.assign("/");
  }

  const choice = (name: string, chosen: boolean, choose: () => void) => (
    <Menu.Item
      key={name}
      role="menuitemradio"
      aria-checked={chosen}
      rightSection={chosen ? <IconCheck size={16} /> : null}
      closeMenuOnClick={false}
      onClick={choose}
    >
      {name}
    </Menu.Item>
  );

  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          aria-label={person.name}
          leftSection={<IconPerson size={16} stroke={1.5} />}
          c="var(--text)"
        >
          <span className={shell.name}>{person.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.roles.map(words).join(", ")}
          {person.department && ` · ${words(person.department)}`}
        </Menu.Label>
        <Menu.Label>Colours</Menu.Label>
        {choice("Light", colorScheme === "light", () => setColorScheme("light"))}
        {choice("Dark", colorScheme === "dark", () => setColorScheme("dark"))}
        {choice("As the system", colorScheme === "auto", () => setColorScheme("auto"))}
        <Menu.Divider />
        {choice("Compact rows", density === "compact", () =>
          prefer("density", density === "compact" ? "comfortable" : "compact"),
        )}
        {choice("Exact times", exactTimes, () => prefer("exactTimes", !exactTimes))}
        {choice("Single keys", singleKeys, () => prefer("singleKeys", !singleKeys))}
        <Menu.Item onClick={shortcutHelp.open}>Shortcuts</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={signOut}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
