import { Button } from "@mantine/core";
import { useState } from "react";
import { shortType } from "@/log/said";
import { useConnection } from "@/shared/live/useLive";
import { useHasRole } from "@/shared/session/useSession";
import { Answer, Empty } from "@/shared/ui/Answer";
import { NextPage } from "@/shared/ui/NextPage";
import styles from "../audit.module.css";
import { BundleButton } from "./BundleButton";
import { EVERYTHING, type TrailEntry, type TrailFilter, toUrl } from "./filter";
import { TrailForm } from "./TrailForm";
import { TrailLine } from "./TrailLine";
import { useTrail, useTrailFilter } from "./useTrail";

/** All that was recorded, by whom and why, as it is searched for. */
export function TrailTab() {
  const [filter, change] = useTrailFilter();
  const query = useTrail(filter);
  const mayBundle = useHasRole("auditor", "admin");
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  const types = useSeenTypes(entries);
  const address = JSON.stringify(toUrl(filter));
  const search = (wanted: TrailFilter) =>
    JSON.stringify(toUrl(wanted)) === address ? void query.refetch() : change(wanted);
  return (
    <>
      <TrailForm
        filter={filter}
        types={types}
        search={search}
        isSearching={query.isFetching && !query.isFetchingNextPage}
      />
      <div className={styles.found}>
        {query.data && <Standing position={query.data.pages[0]?.position ?? 0} again={() => query.refetch()} />}
        {mayBundle && entries.length > 0 && <BundleButton key={address} filter={filter} />}
      </div>
      <Answer query={query} what="trail" rows={13}>
        {() =>
          entries.length === 0 ? (
            <Nothing isFiltered={address !== "{}"} clear={() => change(EVERYTHING)} />
          ) : (
            <ul className={`list panel ${styles.lines}`} aria-label="Events found">
              {entries.map((entry) => (
                <TrailLine key={entry.eventId} entry={entry} narrow={(part) => change({ ...EVERYTHING, ...part })} />
              ))}
            </ul>
          )
        }
      </Answer>
      <NextPage query={query} />
    </>
  );
}

/** Up to where the log was searched. What came since enters only when one asks again. */
function Standing({ position, again }: { position: number; again: () => void }) {
  const newer = Math.max(0, useConnection().position - position);
  return (
    <div className={styles.standing}>
      <span className="dimmed">To position {position.toLocaleString()}</span>
      <span role="status">{newer > 0 && `${newer.toLocaleString()} newer in the log`}</span>
      {newer > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={again}>
          Search again
        </Button>
      )}
    </div>
  );
}

function Nothing({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }) {
  if (!isFiltered) return <Empty>Nothing was recorded yet.</Empty>;
  return (
    <Empty
      action={
        <Button variant="default" onClick={clear}>
          Clear filters
        </Button>
      }
    >
      No event fits all of this.
    </Empty>
  );
}

function useSeenTypes(entries: TrailEntry[]): string[] {
  const [known, setKnown] = useState<string[]>([]);
  const fresh = entries.map((entry) => shortType(entry.type)).filter((type) => !known.includes(type));
  if (fresh.length > 0) setKnown([...new Set([...known, ...fresh])].sort());
  return known;
}
