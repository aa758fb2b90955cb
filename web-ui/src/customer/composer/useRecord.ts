import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api, body } from "@/shared/api/client";
import { commandHeaders, useCommand } from "@/shared/api/useCommand";
import { usePerson } from "@/shared/session/useSession";
import type { Entry } from "../timeline/entry";
import { PENDING } from "../timeline/pending";
import type { Contact } from "./draft";

/** Records a contact or a note; until the log has it, the timeline shows it as being recorded. */
export function useRecord(customerId: string) {
  const { actorId } = usePerson();
  const queries = useQueryClient();
  const [recording, setRecording] = useState<Entry>();
  const command = useCommand(
    useCallback(
      (contact: Contact, key: string) => {
        setRecording(expected(contact, key, customerId, actorId));
        return body(
          api.POST("/api/customers/{customerId}/touchpoints", {
            params: { path: { customerId } },
            headers: commandHeaders(key),
            body: contact,
          }),
        );
      },
      [customerId, actorId],
    ),
  );
  const record = async (contact: Contact) => {
    const answer = await command.send(contact);
    if (answer) queries.invalidateQueries({ queryKey: ["arrived", customerId] });
    else setRecording(undefined);
    return answer;
  };
  const confirmed = useCallback(() => setRecording(undefined), []);
  return { record, recording, confirmed, state: command.state, refusal: command.refusal, forget: command.forget };
}

export type Recorder = ReturnType<typeof useRecord>;

function expected(contact: Contact, key: string, customerId: string, actor: string): Entry {
  const now = new Date().toISOString();
  return {
    position: PENDING,
    customerId,
    kind: "touchpoint",
    type: "crm.customer.touchpoint.recorded",
    text: contact.subject,
    department: contact.department,
    channel: contact.channel,
    actor,
    actorType: "PERSON",
    link: `/api/customers/${customerId}`,
    commandKey: key,
    occurredAt: contact.occurredAt ?? now,
    recordedAt: contact.occurredAt ?? now,
  };
}
