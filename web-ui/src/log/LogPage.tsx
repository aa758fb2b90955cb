import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { Trouble } from "@/shared/ui/Answer";
import { IconPause, IconPlay } from "@/shared/ui/icons";
import { PageHeader } from "@/shared/ui/PageHeader";
import { preference } from "@/shared/ui/preferences";
import type { Follower } from "./follower";
import { LogFilter } from "./LogFilter";
import { LogList } from "./LogList";
import styles from "./log.module.css";
import type { Filter } from "./shown";
import { useLog } from "./useLog";

const number = new Intl.NumberFormat();

export function Component() {
  const [search, setSearch] = useSearchParams();
  const filter: Filter = {
    type: search.get("type") ?? "",
    department: search.get("department") ?? "",
    record: search.get("record") ?? "",
  };
  const { follower, shown } = useLog(filter);
  const toggle = () => (shown.paused ? follower.resume() : follower.hold());
  useSpace(toggle);
  const narrow = (part: Partial<Filter>) =>
    setSearch(
      Object.entries({ ...filter, ...part }).filter(([, value]) => value),
      { replace: true },
    );

  return (
    <>
      <PageHeader title="Log">
        <span className="dimmed">{shown.connected || shown.loading ? "" : "The line is broken. Trying again …"}</span>
        <Button
          leftSection={shown.paused ? <IconPlay size={16} stroke={1.5} /> : <IconPause size={16} stroke={1.5} />}
          onClick={toggle}
          aria-keyshortcuts="Space"
          w={120}
        >
          {shown.paused ? "Go on" : "Pause"}
        </Button>
      </PageHeader>
      <LogFilter filter={filter} narrow={narrow} events={shown.events} />
      {shown.trouble && <Trouble error={new Error(shown.trouble)} what="events" again={() => follower.start()} />}
      <Held follower={follower} held={shown.held} paused={shown.paused} />
      <LogList key={search.toString()} follower={follower} shown={shown} narrow={narrow} />
    </>
  );
}

function Held({ follower, held, paused }: { follower: Follower; held: number; paused: boolean }) {
  return (
    <div className={styles.held} role="status">
      {paused && held === 0 && <span className="dimmed">Paused. Nothing moves until you go on.</span>}
      {paused && held > 0 && (
        <>
          {held === 1 ? "1 event" : `${number.format(held)} events`} while paused
          {" · "}
          <Button variant="subtle" size="compact-sm" onClick={() => follower.resume()}>
            Show
          </Button>
        </>
      )}
      {!paused && <span className="dimmed">The newest first, as it is recorded.</span>}
    </div>
  );
}

const HAS_OWN_USE = "button, a, input, textarea, select, [contenteditable], [role=dialog], [role=combobox], pre";

/** Space pauses, unless what is focused has a use of its own for it. */
function useSpace(toggle: () => void) {
  const latest = useRef(toggle);
  latest.current = toggle;
  // Keys are pressed outside of React.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== " " || !preference("singleKeys") || (event.target as Element).closest?.(HAS_OWN_USE)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
