import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useHasRole, usePerson } from "@/shared/session/useSession";
import { Empty, Trouble, Waiting } from "@/shared/ui/Answer";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useAskedToBegin } from "@/shared/ui/useAskedToBegin";
import { useShortcut } from "@/shared/ui/useShortcut";
import { SavedViews } from "@/shared/views/SavedViews";
import styles from "./Customers.module.css";
import { CustomerTable } from "./CustomerTable";
import { RegisterCustomer } from "./RegisterCustomer";
import { SearchField } from "./SearchField";
import { useCustomers } from "./useCustomers";

/** All customers, found as one types. */
export function Component() {
  const [address, setAddress] = useSearchParams();
  const q = address.get("q") ?? "";
  const mine = address.get("view") === "mine";
  const { actorId } = usePerson();
  const pages = useCustomers(q);
  const mayRegister = useHasRole(
    "sales_rep",
    "sales_manager",
    "service_agent",
    "service_supervisor",
    "marketer",
    "admin",
    "integration_client",
  );
  const [registering, setRegistering] = useState(false);
  const register = () => setRegistering(true);
  useShortcut("n", register, mayRegister);
  useAskedToBegin(register, mayRegister);

  const set = (name: string, value: string) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const loaded = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const rows = mine ? loaded.filter((customer) => customer.owner === actorId) : loaded;
  const more = pages.hasNextPage;

  return (
    <div className={styles.page}>
      <PageHeader title="Customers">
        {mayRegister && (
          <Button onClick={register} aria-keyshortcuts="n">
            Register customer
          </Button>
        )}
      </PageHeader>
      <div className={styles.bar}>
        <SearchField value={q} onChange={(value) => set("q", value)} />
        <SegmentedControl
          size="xs"
          aria-label="View"
          value={mine ? "mine" : "all"}
          onChange={(view) => set("view", view === "mine" ? view : "")}
          data={[
            { value: "all", label: "All" },
            { value: "mine", label: "Mine" },
          ]}
        />
        <SavedViews />
        <span className="dimmed" role="status">
          {pages.data && said(rows.length, loaded.length, mine, more)}
        </span>
        {mine && more && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={pages.isFetchingNextPage}
            onClick={() => pages.fetchNextPage()}
          >
            Look through more
          </Button>
        )}
      </div>
      {pages.error && <Trouble error={pages.error} what="customers" again={() => pages.refetch()} />}
      {pages.isPending && !pages.error && <Waiting what="the customers" rows={10} />}
      {pages.data && rows.length === 0 && (
        <NoCustomers
          q={q}
          mine={mine}
          more={more}
          onClear={() => setAddress({}, { replace: true })}
          onRegister={mayRegister ? register : undefined}
        />
      )}
      {rows.length > 0 && (
        <CustomerTable rows={rows} onNearEnd={() => more && !pages.isFetchingNextPage && pages.fetchNextPage()} />
      )}
      {registering && <RegisterCustomer onClose={() => setRegistering(false)} />}
    </div>
  );
}

/** No more than what is loaded is claimed: the server does not count customers, nor does it know "mine". */
function said(shown: number, loaded: number, mine: boolean, more: boolean): string {
  if (mine && more) return `${shown} of yours among the first ${loaded.toLocaleString()} by name`;
  const what = shown === 1 ? "customer" : "customers";
  return more ? `The first ${shown.toLocaleString()} ${what} by name` : `${shown.toLocaleString()} ${what}`;
}

interface NoCustomersProps {
  q: string;
  mine: boolean;
  more: boolean;
  onClear: () => void;
  onRegister: (() => void) | undefined;
}

function NoCustomers({ q, mine, more, onClear, onRegister }: NoCustomersProps) {
  const clear = <Button onClick={onClear}>Clear filters</Button>;
  const register = onRegister && <Button onClick={onRegister}>Register customer</Button>;
  if (mine && more) return <Empty>None of those looked through so far is yours.</Empty>;
  if (q && mine) return <Empty action={clear}>No customer of yours matches “{q}”.</Empty>;
  if (q) return <Empty action={clear}>No customer matches “{q}”.</Empty>;
  if (mine) return <Empty action={clear}>You look after no customer yet.</Empty>;
  return <Empty action={register}>No customer is registered yet.</Empty>;
}
