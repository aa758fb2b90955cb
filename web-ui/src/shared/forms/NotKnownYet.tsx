import { Text } from "@mantine/core";
import type { CommandState } from "@/shared/api/useCommand";

/** Said while no answer came: it may have been recorded or not, and the same is asked again. */
export function NotKnownYet({ state }: { state: CommandState }) {
  return (
    <Text role="status" c="var(--warning)" size="sm" hidden={state !== "unknown"}>
      {state === "unknown" && "Not known yet whether this was recorded. Checking…"}
    </Text>
  );
}
