import { Alert, List } from "@mantine/core";
import type { Refused } from "@/shared/api/problem";
import { IconWarning } from "./icons";

/** The server's sentence, at the place of the action that was refused. */
export function RefusalNote({ refusal, onClose }: { refusal: Refused | undefined; onClose?: () => void }) {
  if (!refusal) return null;
  const faults = refusal.problem.errors ?? [];
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      icon={<IconWarning size={18} />}
      title={refusal.message}
      {...(onClose ? { withCloseButton: true, onClose, closeButtonLabel: "Dismiss" } : {})}
    >
      {faults.length > 0 && (
        <List size="sm">
          {faults.map((fault) => (
            <List.Item key={fault.pointer ?? fault.parameter ?? fault.code}>{fault.detail}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
