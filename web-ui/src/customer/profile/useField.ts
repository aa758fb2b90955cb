import { useRef } from "react";
import { api, body } from "@/shared/api/client";
import { commandHeaders, type Done } from "@/shared/api/useCommand";
import { useGuarded } from "@/shared/conflict/useGuarded";
import { useNameOf } from "@/shared/people/usePeople";
import type { FieldCommand } from "./EditableField";
import { changingField, type FieldName } from "./field";
import type { Customer } from "./useCustomer";

type Send = (
  value: string,
  at: { params: { path: { customerId: string } }; headers: Record<string, string> },
) => Promise<Done>;

/** Changes a field of a customer, decided on what was shown when the person began. */
function useField(customer: Customer, field: FieldName, sendTo: Send): FieldCommand {
  const { send, ...guarded } = useGuarded<Customer>();
  const nameOf = useNameOf();
  const shown = useRef(customer);
  return {
    ...guarded,
    begin: () => {
      shown.current = customer;
    },
    send: (value) =>
      send(shown.current, (on) =>
        changingField(on, field, value, nameOf, (version, key) =>
          sendTo(value, { params: { path: { customerId: on.customerId } }, headers: commandHeaders(key, version) }),
        ),
      ),
  };
}

export const useRename = (customer: Customer) =>
  useField(customer, "name", (name, at) =>
    body(api.POST("/api/customers/{customerId}/rename", { ...at, body: { name } })),
  );

export const useAssignOwner = (customer: Customer) =>
  useField(customer, "owner", (owner, at) =>
    body(api.POST("/api/customers/{customerId}/assign-owner", { ...at, body: { owner } })),
  );
