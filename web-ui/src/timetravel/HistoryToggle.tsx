import { Button, Kbd } from "@mantine/core";
import { IconHistory } from "@/shared/ui/icons";
import { useTravel } from "./useTravel";

/** Opens and closes the bar with which one looks back. */
export function HistoryToggle() {
  const { isOpen, mayLookBack, toggle } = useTravel();
  if (!mayLookBack) return null;
  return (
    <Button
      variant={isOpen ? "light" : "default"}
      aria-pressed={isOpen}
      aria-keyshortcuts="h"
      onClick={toggle}
      leftSection={<IconHistory size={16} stroke={1.5} />}
      rightSection={<Kbd size="xs">h</Kbd>}
    >
      History
    </Button>
  );
}
