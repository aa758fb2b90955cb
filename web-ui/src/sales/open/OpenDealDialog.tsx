import { Autocomplete, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { CustomerPicker } from "@/shared/forms/CustomerPicker";
import { PersonPicker } from "@/shared/people/PersonPicker";
import { usePerson } from "@/shared/session/useSession";
import { did } from "@/shared/ui/lastAction";
import { closes } from "../deals";
import { amountFault, decimal } from "../decimal";
import { Sentence } from "../Sentence";
import type { Pipeline } from "../usePipelines";
import { useOpenDeal } from "./useOpenDeal";

/** What a refusal can be about, each with its field. */
const FIELDS = [
  "/name",
  "/customerId",
  "/amount",
  "/amount/amount",
  "/amount/currency",
  "/stage",
  "/expectedCloseDate",
  "/owner",
];
const CURRENCIES = ["EUR", "USD", "GBP", "CHF"];

interface Props {
  pipeline: Pipeline | undefined;
  /** With whom, if that is known already. */
  customer?: { customerId: string; name: string };
  /** With the deal that was opened, if one was. */
  onClose(dealId?: string): void;
}

/** Opens a deal: its name and amount, and what else is known. */
export function OpenDealDialog({ pipeline, customer: known, onClose }: Props) {
  const { actorId } = usePerson();
  const stages = (pipeline?.stages ?? []).filter((stage) => !closes(stage.category));
  const [dealId] = useState(() => crypto.randomUUID());
  const [customer, setCustomer] = useState<string | null>(known?.customerId ?? null);
  const [owner, setOwner] = useState<string | null>(actorId);
  const [currency, setCurrency] = useState("EUR");
  const [missing, setMissing] = useState<{ name?: string; amount?: string }>({});
  const { send, state, refusal } = useOpenDeal();
  const fault = (...pointers: string[]) => pointers.map((pointer) => refusal?.fault(pointer)).find(Boolean);
  const atFields = FIELDS.some((field) => refusal?.fault(field));

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? "").trim();
    const name = text("name");
    const amount = decimal(text("amount"));
    const wrong = amountFault(text("amount"));
    setMissing({
      ...(name ? {} : { name: "Give the deal a name." }),
      ...(wrong ? { amount: wrong } : {}),
    });
    if (!name || wrong || state !== "idle") return;
    const opened = await send({
      dealId,
      name,
      amount: { amount, currency: currency.trim().toUpperCase() },
      origin: "screens",
      ...(pipeline ? { pipeline: pipeline.pipeline } : {}),
      ...(text("stage") ? { stage: text("stage") } : {}),
      ...(text("close") ? { expectedCloseDate: text("close") } : {}),
      ...(customer ? { customerId: customer } : {}),
      ...(owner ? { owner } : {}),
    });
    if (!opened) return;
    did({ text: `${name} opened`, link: `/sales/deals/${opened.dealId}` });
    onClose(opened.dealId);
  }

  return (
    <Modal opened onClose={() => onClose()} title={known ? `Open a deal with ${known.name}` : "Open deal"}>
      <form onSubmit={open} noValidate>
        <Stack>
          {refusal && !atFields && <Sentence>{refusal.message}</Sentence>}
          <TextInput
            label="Name"
            name="name"
            error={missing.name ?? fault("/name")}
            data-autofocus
            autoComplete="off"
          />
          {!known && (
            <CustomerPicker
              label="Customer (optional)"
              value={customer}
              onChange={setCustomer}
              error={fault("/customerId")}
              clearable
            />
          )}
          <Group grow align="flex-start" gap="sm">
            <TextInput
              label="Amount"
              name="amount"
              inputMode="decimal"
              autoComplete="off"
              error={missing.amount ?? fault("/amount/amount", "/amount")}
            />
            <Autocomplete
              label="Currency"
              data={CURRENCIES}
              value={currency}
              onChange={setCurrency}
              maxLength={3}
              error={fault("/amount/currency")}
            />
          </Group>
          <Group grow align="flex-start" gap="sm">
            <NativeSelect
              label="Stage"
              name="stage"
              data={stages.map(({ key, name }) => ({ value: key, label: name }))}
              error={fault("/stage")}
            />
            <TextInput type="date" label="Expected close (optional)" name="close" error={fault("/expectedCloseDate")} />
          </Group>
          <PersonPicker label="Owner (optional)" value={owner} onChange={setOwner} error={fault("/owner")} />
          {state === "unknown" && <Text c="dimmed">Not known yet whether this was recorded. Checking…</Text>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => onClose()}>
              Cancel
            </Button>
            <Button type="submit" loading={state !== "idle"}>
              Open deal
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
