import { Popover, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { IconBell } from "@/shared/ui/icons";
import { announced } from "./notices";
import styles from "./notices.module.css";
import { Panel } from "./Panel";
import { useNotices } from "./useNotices";

/** How much there is that concerns me and that I have not read; opens the list of it. */
export function Bell() {
  const { query, read } = useNotices();
  const [open, setOpen] = useState(false);
  const unread = query.data?.filter((each) => each.unread) ?? [];
  const here = useLocation().pathname;
  const opened = useRef(here);
  // Whoever opens a record has read what there was to say of it.
  useEffect(() => {
    if (opened.current === here) return;
    opened.current = here;
    read(unread.filter((each) => each.link.split("?")[0] === here).map(({ id }) => id));
  });
  return (
    <>
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={360} withinPortal trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            className={styles.bell ?? ""}
            aria-label={query.data ? `Notifications, ${unread.length} unread` : "Notifications"}
            onClick={() => setOpen(!open)}
          >
            <IconBell size={20} stroke={1.5} aria-hidden />
            {unread.length > 0 && <span className={styles.count}>{unread.length > 99 ? "99+" : unread.length}</span>}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0} className={styles.panel ?? ""}>
          <Panel query={query} read={read} close={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      {query.data && <Announcer unread={unread} />}
    </>
  );
}

/** Says what has just come; what was there already when the page was opened is not said. */
function Announcer({ unread }: { unread: Parameters<typeof announced>[0] }) {
  const known = useRef<Set<string>>(undefined);
  const [said, setSaid] = useState("");
  const ids = unread.map(({ id }) => id).join();
  const latest = useRef(unread);
  latest.current = unread;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is unread is the same as long as its ids are
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...latest.current.map(({ id }) => id)]);
    if (before) setSaid(announced(latest.current.filter(({ id }) => !before.has(id))));
  }, [ids]);
  return (
    <span className="visually-hidden" aria-live="polite">
      {said}
    </span>
  );
}
