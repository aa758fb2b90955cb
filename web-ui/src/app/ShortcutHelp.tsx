import { Kbd, Modal, Switch, Table } from "@mantine/core";
import { opener } from "@/shared/ui/opener";
import { prefer, usePreference } from "@/shared/ui/preferences";
import { useShortcut } from "@/shared/ui/useShortcut";
import { PLACES } from "./navigation";

export const shortcutHelp = opener();

const KEYS: [keys: string, does: string][] = [
  ["Ctrl K", "search, or do anything"],
  ...PLACES.map((place): [string, string] => [`g ${place.key}`, `go to ${place.name}`]),
  ["/", "search this list"],
  ["j k", "next, previous row or entry"],
  ["n", "new here"],
  ["c", "record a contact"],
  ["r", "reply"],
  ["m", "move"],
  ["h", "history of this record, and back"],
  ["t", "take the ticket, or the next one"],
  ["Ctrl Enter", "send or save"],
  ["?", "this list"],
];

/** All shortcuts, and the switch that turns single keys off. */
export function ShortcutHelp() {
  const open = shortcutHelp.useOpen();
  const singleKeys = usePreference("singleKeys");
  useShortcut("?", shortcutHelp.open);
  return (
    <Modal opened={open} onClose={shortcutHelp.close} title="Shortcuts">
      <Switch
        mb="md"
        checked={singleKeys}
        onChange={(event) => prefer("singleKeys", event.currentTarget.checked)}
        label="Single keys"
        description="They are silent in text fields."
      />
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, does]) => (
            <Table.Tr key={keys}>
              <Table.Td>
                {keys.split(" ").map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
