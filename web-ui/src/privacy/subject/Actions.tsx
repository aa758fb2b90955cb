import { Button } from "@mantine/core";
import { useState } from "react";
import { sizeOf } from "@/shared/api/download";
import { NotKnownYet } from "@/shared/forms/NotKnownYet";
import { IconDownload } from "@/shared/ui/icons";
import { did } from "@/shared/ui/lastAction";
import { usePageActions } from "@/shared/ui/pageActions";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { AskButton } from "../AskButton";
import { receiveFields, today } from "../requests/receive";
import { useTell } from "../useTell";
import { nameOf } from "../words";
import { EraseDialog } from "./EraseDialog";
import { type Subject, useExport } from "./useSubject";

/** What a privacy officer may do for a person whose data is there. */
export function Actions({ subject }: { subject: Subject }) {
  const command = useTell(subject.customerId);
  const [erasing, setErasing] = useState(false);
  const erase = () => setErasing(true);
  usePageActions([{ name: "Erase", run: erase }]);
  return (
    <>
      <ExportButton customerId={subject.customerId} />
      <Button size="xs" variant="default" c="var(--danger)" onClick={erase}>
        Erase…
      </Button>
      <AskButton
        word="Receive request"
        record={nameOf(subject)}
        fields={receiveFields(today())}
        command={command}
        isPrimary
        carryOut={(asked) => command.tell("requests", asked)}
      />
      {erasing && <EraseDialog subject={subject} onClose={() => setErasing(false)} />}
    </>
  );
}

/** All data of the person as one zip, which is told once it was saved. */
export function ExportButton({ customerId, requestId }: { customerId: string; requestId?: string }) {
  const command = useExport(customerId);
  async function take() {
    const file = await command.take(requestId);
    if (file) did({ text: `Exported ${file.name}, ${sizeOf(file.size)}` });
  }
  return (
    <>
      <NotKnownYet state={command.state} />
      <Button
        variant="default"
        size={requestId ? "compact-sm" : "xs"}
        leftSection={<IconDownload size={14} stroke={1.5} />}
        loading={command.state !== "idle"}
        aria-label={requestId ? "Export for this request" : "Export"}
        onClick={take}
      >
        Export
      </Button>
      <RefusalNote refusal={command.refusal} onClose={command.forget} />
    </>
  );
}
