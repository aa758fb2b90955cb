import { Anchor, Button } from "@mantine/core";
import { useRef } from "react";
import { Link, useNavigate } from "react-router";
import { CustomerPicker } from "@/shared/forms/CustomerPicker";
import type { HeldRow as Held } from "@/shared/live/heldRows";
import { Answer, Empty } from "@/shared/ui/Answer";
import { Chips } from "@/shared/ui/Chips";
import { HeldRow } from "@/shared/ui/HeldRow";
import live from "@/shared/ui/live.module.css";
import { NextPage } from "@/shared/ui/NextPage";
import { StateBadge } from "@/shared/ui/StateBadge";
import { calendarDay } from "@/shared/ui/time";
import { useRowKeys } from "@/shared/ui/useRowKeys";
import { WaitingChanges } from "@/shared/ui/WaitingChanges";
import { words } from "@/shared/ui/words";
import { Deadline } from "../Deadline";
import styles from "../privacy.module.css";
import { KINDS, nameOf, type Request } from "../words";
import { type RequestFilter, SHOWN } from "./filter";
import { useRequestFilter, useRequests } from "./useRequests";

const SHOWN_CHIPS = SHOWN.map((value) => ({ value, word: value === "all" ? "All requests" : words(value) }));
const KIND_CHIPS = [
  { value: "ALL", word: "Every kind" },
  ...Object.entries(KINDS).map(([value, word]) => ({ value, word })),
];

/** What people asked for concerning their data: open ones first, those that are due first. */
export function RequestsTab() {
  const [filter, change] = useRequestFilter();
  const { query, held } = useRequests(filter);
  const navigate = useNavigate();
  return (
    <>
      <div className={styles.filters}>
        <Chips
          label="State"
          chips={SHOWN_CHIPS}
          value={filter.shown}
          onChange={(shown) => change({ shown: shown as RequestFilter["shown"] })}
        />
        <Chips
          label="Kind"
          chips={KIND_CHIPS}
          value={filter.kind}
          onChange={(kind) => change({ kind: kind as RequestFilter["kind"] })}
        />
        <div className={styles.find}>
          <CustomerPicker label="Find a person" value={null} onChange={(id) => id && navigate(`/privacy/${id}`)} />
        </div>
      </div>
      <WaitingChanges waiting={held.waiting} refresh={held.refresh} />
      <div className="panel">
        <Answer query={query} what="requests" rows={8}>
          {() =>
            held.rows.length === 0 ? (
              <Nothing filter={filter} clear={() => change({ shown: "all", kind: "ALL" })} />
            ) : (
              <Table rows={held.rows} />
            )
          }
        </Answer>
      </div>
      <NextPage query={query} />
    </>
  );
}

function Table({ rows }: { rows: Held<Request>[] }) {
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table);
  return (
    <table className="table" ref={table}>
      <caption className="visually-hidden">Requests, open ones first, then by when they are due</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Deadline</th>
          <th scope="col" className={styles.wide}>
            Asks for
          </th>
          <th scope="col" className={styles.wide}>
            Law
          </th>
          <th scope="col" className={styles.wide}>
            Received
          </th>
          <th scope="col" className={styles.wide}>
            Identity
          </th>
          <th scope="col" className={styles.wide}>
            State
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((held) => (
          <Row key={held.id} held={held} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ held }: { held: Held<Request> }) {
  const request = held.row;
  return (
    <HeldRow held={held}>
      <td>
        <Anchor component={Link} to={`/privacy/${request.customerId}`} data-row={held.id} fw={500}>
          {nameOf(request)}
        </Anchor>{" "}
        {held.gone && <span className={live.reason}>No longer among these</span>}
        <span className={styles.second}>
          {KINDS[request.kind]} <StateBadge state={request.state} />
        </span>
      </td>
      <td>
        <Deadline request={request} />
      </td>
      <td className={styles.wide}>{KINDS[request.kind]}</td>
      <td className={styles.wide}>{request.law}</td>
      <td className={styles.wide}>{calendarDay(request.receivedOn)}</td>
      <td className={styles.wide}>{request.identityConfirmed ? "Confirmed" : "Not yet"}</td>
      <td className={styles.wide}>
        <StateBadge state={request.state} />
      </td>
    </HeldRow>
  );
}

function Nothing({ filter, clear }: { filter: RequestFilter; clear: () => void }) {
  if (filter.shown === "all" && filter.kind === "ALL") return <Empty>Nobody has asked for anything yet.</Empty>;
  return (
    <Empty
      action={
        <Button variant="default" onClick={clear}>
          Clear filters
        </Button>
      }
    >
      No request matches these filters.
    </Empty>
  );
}
