import { Button } from "@mantine/core";
import { useState } from "react";
import { Answer, Empty } from "@/shared/ui/Answer";
import { IconRefresh } from "@/shared/ui/icons";
import { Time } from "@/shared/ui/Time";
import styles from "../audit.module.css";
import { Copyable } from "./Copyable";
import { type Checkpoint, useCheckpoints } from "./useProof";

/** Everything that was signed, the latest first; what was signed meanwhile enters when one asks. */
export function Checkpoints({ size }: { size: number | undefined }) {
  const query = useCheckpoints();
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const newer = size !== undefined && entries[0] !== undefined && size > entries[0].size;
  return (
    <>
      <div className={styles.newer} role="status">
        {newer && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconRefresh size={14} stroke={1.5} />}
            onClick={() => query.refetch()}
          >
            More was signed: refresh
          </Button>
        )}
      </div>
      <Answer query={query} what="checkpoints" rows={8}>
        {() => (entries.length === 0 ? <Empty>Nothing was signed yet.</Empty> : <Table entries={entries} />)}
      </Answer>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          Earlier ones
        </Button>
      )}
    </>
  );
}

function Table({ entries }: { entries: Checkpoint[] }) {
  const [shown] = useState(() => new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="panel scroll-x" aria-label="Checkpoints" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              Events
            </th>
            <th scope="col">Signed</th>
            <th scope="col" className={styles.wide}>
              Age
            </th>
            <th scope="col">Root</th>
            <th scope="col" className={styles.wide}>
              Key
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((each) => (
            <tr key={each.size}>
              <td className="number">{each.size.toLocaleString()}</td>
              <td>{shown.format(new Date(each.time))}</td>
              <td className={styles.wide}>
                <Time at={each.time} />
              </td>
              <td>
                <Copyable name={`root of ${each.size.toLocaleString()} events`} value={each.root} />
              </td>
              <td className={styles.wide}>
                <code title={each.keyId}>{each.keyId.slice(0, 8)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
