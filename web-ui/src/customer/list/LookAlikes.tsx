import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import styles from "./Customers.module.css";
import { type Form, questionsOf } from "./registration";
import { type CustomerRow, lookAlikes } from "./useCustomers";

const TYPING = 300;
const MOST = 4;

/** Customers who may be the one that is about to be registered again. */
export function LookAlikes({ form }: { form: Form }) {
  const [typed] = useDebouncedValue(form, TYPING);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const found = useQueries({
    queries: questionsOf(typed).map((q) => ({
      queryKey: ["look-alikes", q],
      queryFn: ({ signal }: { signal: AbortSignal }) => lookAlikes(q, signal),
    })),
    combine: (answers) => distinct(answers.flatMap((answer) => answer.data ?? [])),
  });
  const alike = found.filter((customer) => !dismissed.includes(customer.customerId)).slice(0, MOST);
  if (alike.length === 0) return <div role="status" />;
  return (
    <div className={styles.alike} role="status">
      Looks like
      <ul className="list">
        {alike.map((customer) => (
          <li key={customer.customerId}>
            <Link to={`/customers/${customer.customerId}`}>{customer.name}: open it</Link>
            <span className="dimmed"> {[customer.email, customer.phone].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => setDismissed((before) => [...before, ...alike.map((customer) => customer.customerId)])}
      >
        Register another anyway
      </Button>
    </div>
  );
}

function distinct(customers: CustomerRow[]): CustomerRow[] {
  return [...new Map(customers.map((customer) => [customer.customerId, customer])).values()];
}
