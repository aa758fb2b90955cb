import { Button, Group, SegmentedControl, Title } from "@mantine/core";
import { memo, useRef, useState } from "react";
import { EntryLine } from "@/customer/timeline/EntryLine";
import type { Entry } from "@/customer/timeline/entry";
import { type Department, usePerson } from "@/shared/session/useSession";
import { Answer, Empty } from "@/shared/ui/Answer";
import { words } from "@/shared/ui/words";
import styles from "./Today.module.css";
import { useFeed } from "./useFeed";

/** Drawn once: what was recorded never changes. */
const FeedEntry = memo(({ entry }: { entry: Entry }) => (
  <li>
    <EntryLine entry={entry} showCustomer />
  </li>
));

/** What is recorded right now, by my department or by all. */
export function Feed() {
  const { department } = usePerson();
  const [whose, setWhose] = useState<"mine" | "all">("all");
  const list = useRef<HTMLDivElement>(null);
  const calm = () => !list.current?.matches(":hover, :focus-within");
  const feed = useFeed(whose === "mine" ? (department as Department) : undefined, calm);
  return (
    <section aria-label="Live" className={styles.feed}>
      <Group justify="space-between" mb="sm">
        <Title order={2}>Live</Title>
        {department && (
          <SegmentedControl
            size="xs"
            aria-label="Whose entries"
            value={whose}
            onChange={(value) => setWhose(value as "mine" | "all")}
            data={[
              { value: "mine", label: words(department) },
              { value: "all", label: "All departments" },
            ]}
          />
        )}
      </Group>
      <div ref={list} className="panel">
        <div className={styles.pill}>
          {feed.waiting > 0 && (
            <Button size="xs" radius="xl" onClick={feed.show}>
              {feed.full ? "More than 49" : feed.waiting} new {feed.waiting === 1 ? "entry" : "entries"}
            </Button>
          )}
        </div>
        <Answer query={feed.pages} what="feed" rows={8}>
          {() =>
            feed.entries.length === 0 ? (
              <Empty>Nothing is recorded yet. The feed shows what all departments do.</Empty>
            ) : (
              <ul className="list">
                {feed.entries.map((entry) => (
                  <FeedEntry key={entry.position} entry={entry} />
                ))}
              </ul>
            )
          }
        </Answer>
        {feed.pages.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            loading={feed.pages.isFetchingNextPage}
            onClick={() => feed.pages.fetchNextPage()}
          >
            Earlier entries
          </Button>
        )}
      </div>
    </section>
  );
}
