import { Button, Kbd, Text } from "@mantine/core";
import type { HeldRow } from "@/shared/live/heldRows";
import { useLastAction } from "@/shared/ui/lastAction";
import { useShortcut } from "@/shared/ui/useShortcut";
import type { Ticket } from "./filter";
import styles from "./Queue.module.css";
import { useTakeNext } from "./useTakeNext";

/** Takes the first ticket that nobody has; with the key, the one that the focus is on. */
export function TakeNext({ rows }: { rows: HeldRow<Ticket>[] }) {
  const { next, taking, told } = useTakeNext();
  const isRaised = useLastAction() !== undefined;
  useShortcut("t", () => {
    const focused = document.activeElement?.closest("tr")?.querySelector<HTMLElement>("[data-row]")?.dataset.row;
    const ticket = rows.find((row) => row.id === focused)?.row;
    void next(ticket && !ticket.owner ? ticket : undefined);
  });
  return (
    <>
      <Text role="status" c="dimmed">
        {told}
      </Text>
      <Button
        className={styles.take ?? ""}
        mod={{ raised: isRaised }}
        onClick={() => next()}
        loading={taking}
        aria-keyshortcuts="t"
        rightSection={<Kbd size="xs">t</Kbd>}
      >
        Take next
      </Button>
    </>
  );
}
