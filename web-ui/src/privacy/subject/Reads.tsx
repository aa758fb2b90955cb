import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Answer } from "@/shared/ui/Answer";
import { IconRefresh } from "@/shared/ui/icons";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import styles from "../privacy.module.css";
import { lookedAt } from "./routes";
import { type Read, useReads } from "./useSubject";

/** Who was shown what is known of the person, by which question. */
export function Reads({ customerId }: { customerId: string }) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const query = useReads(customerId, from, to);
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="reads-heading">
      <div className={styles.above}>
        <h2 id="reads-heading">Who read it</h2>
        <div className={styles.span}>
          <TextInput size="xs" label="From" type="date" value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
          <TextInput size="xs" label="To" type="date" value={to} onChange={(e) => setTo(e.currentTarget.value)} />
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={14} stroke={1.5} />}
            loading={query.isFetching && !query.isFetchingNextPage}
            onClick={() => query.refetch()}
          >
            Refresh
          </Button>
        </div>
      </div>
      <Answer query={query} what="reads">
        {() =>
          entries.length === 0 ? (
            <p className="dimmed">No one read this data in that time.</p>
          ) : (
            <ReadTable entries={entries} />
          )
        }
      </Answer>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          Earlier ones
        </Button>
      )}
    </section>
  );
}

function ReadTable({ entries }: { entries: Read[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="scroll-x" aria-label="Reads" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Looked at</th>
            <th scope="col" className="number">
              Times
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((read) => (
            <tr key={read.readId}>
              <td>
                <Time at={read.from} />
              </td>
              <td>
                {read.actorName}{" "}
                <span className="dimmed">{words(read.department ?? read.actorType).toLowerCase()}</span>
              </td>
              <td title={read.route}>{lookedAt(read.route)}</td>
              <td className="number">{read.reads.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
