import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useCallback, useState } from "react";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { did } from "@/shared/ui/lastAction";
import { RefusalNote } from "@/shared/ui/RefusalNote";

interface Props {
  customerId: string;
  customerName: string;
  onClose: () => void;
}

/** Opens a deal with a customer. */
export function OpenDeal({ customerId, customerName, onClose }: Props) {
  const [name, setName] = useState("");
  const [amount, setAmount] = useState("");
  const [currency, setCurrency] = useState("EUR");
  const [close, setClose] = useState("");
  const command = useCommand(
    useCallback(
      async (deal: Schemas["DealOpen"], key: string) =>
        opened(await body(api.POST("/api/sales/deals", { headers: commandHeaders(key), body: deal }))),
      [],
    ),
  );
  const locked = command.state !== "idle";

  async function open(event: FormEvent) {
    event.preventDefault();
    const answer = await command.send({
      customerId,
      name: name.trim(),
      amount: { amount: amount.trim(), currency: currency.trim().toUpperCase() },
      ...(close ? { expectedCloseDate: close } : {}),
    });
    if (!answer) return;
    did({ text: `Opened the deal “${name.trim()}”`, link: `/sales/deals/${answer.dealId}` });
    onClose();
  }

  const fault = (pointer: string) => command.refusal?.fault(pointer);
  return (
    <Modal opened onClose={onClose} title={`Open a deal with ${customerName}`}>
      <form onSubmit={open}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label="Name"
            required
            withAsterisk={false}
            maxLength={300}
            readOnly={locked}
            value={name}
            error={fault("/name")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group grow align="flex-start">
            <TextInput
              label="Amount"
              required
              withAsterisk={false}
              inputMode="decimal"
              pattern="\d+(\.\d+)?"
              title="Digits, with a point before the cents: 12500.00"
              readOnly={locked}
              value={amount}
              error={fault("/amount/amount") ?? fault("/amount")}
              onChange={(event) => setAmount(event.currentTarget.value)}
            />
            <TextInput
              label="Currency"
              required
              withAsterisk={false}
              maxLength={3}
              readOnly={locked}
              value={currency}
              error={fault("/amount/currency")}
              onChange={(event) => setCurrency(event.currentTarget.value)}
            />
          </Group>
          <TextInput
            type="date"
            label="Expected close (optional)"
            readOnly={locked}
            value={close}
            error={fault("/expectedCloseDate")}
            onChange={(event) => setClose(event.currentTarget.value)}
          />
          <RefusalNote refusal={command.refusal} />
          {command.state === "unknown" && <p role="status">Not known yet whether this was recorded. Checking…</p>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={command.state === "sending"} disabled={command.state === "unknown"}>
              Open deal
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const opened = (answer: Schemas["DealOpened"]) => ({ position: answer.position ?? 0, dealId: answer.dealId ?? "" });
