import { Button } from "@mantine/core";
import { IconRefresh } from "./icons";
import live from "./live.module.css";

/** What a live table would show anew; it takes its place whether there is something or not, so that nothing moves. */
export function WaitingChanges({ waiting, refresh }: { waiting: number; refresh: () => void }) {
  return (
    <div className={live.bar}>
      <span role="status">{waiting > 0 && (waiting === 1 ? "1 change" : `${waiting} changes`)}</span>
      {waiting > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconRefresh size={14} stroke={1.5} />}
          onClick={refresh}
        >
          Refresh
        </Button>
      )}
    </div>
  );
}
