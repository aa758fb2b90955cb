import { useState } from "react";
import { useNavigate } from "react-router";
import { api, body, type Schemas } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { ActionDialog } from "@/shared/forms/ActionDialog";
import { did } from "@/shared/ui/lastAction";
import { calendarDay } from "@/shared/ui/time";
import { receiveFields, today } from "./receive";

type Asked = Schemas["PrivacyReceive"] & { customerId: string };

async function receive({ customerId, ...request }: Asked, key: string) {
  const params = { path: { customerId } };
  const sent = api.POST("/api/privacy/subjects/{customerId}/requests", {
    params,
    headers: commandHeaders(key),
    body: request,
  });
  const received = await body(sent);
  return { ...received, position: received.position ?? 0 };
}

/** Notes what somebody asks for; from then on the time runs. */
export function ReceiveRequest({ onClose }: { onClose: () => void }) {
  const command = useCommand(receive);
  const navigate = useNavigate();
  const [fields] = useState(() => [
    { name: "customerId", label: "Who asks", kind: "customer" } as const,
    ...receiveFields(today()),
  ]);
  async function send(asked: Record<string, unknown>) {
    const request = asked as unknown as Asked;
    const received = await command.send(request);
    if (!received) return;
    did({ text: `Received a request${received.due ? `, due on ${calendarDay(received.due)}` : ""}` });
    navigate(`/privacy/${request.customerId}`);
  }
  return (
    <ActionDialog
      title="Receive a request"
      effect="Receive request"
      fields={fields}
      state={command.state}
      refusal={command.refusal}
      send={send}
      onClose={onClose}
    />
  );
}
