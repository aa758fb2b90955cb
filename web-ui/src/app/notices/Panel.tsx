import { Button, Group, Title } from "@mantine/core";
import { Link } from "react-router";
import { Answer, Empty } from "@/shared/ui/Answer";
import { Time } from "@/shared/ui/Time";
import type { Notice } from "./notices";
import styles from "./notices.module.css";
import type { useNotices } from "./useNotices";

interface Props {
  query: ReturnType<typeof useNotices>["query"];
  read: ReturnType<typeof useNotices>["read"];
  close: () => void;
}

/** What concerns me, the latest first. */
export function Panel({ query, read, close }: Props) {
  function open({ id }: Notice) {
    read([id]);
    close();
  }
  const unread = query.data?.filter((each) => each.unread) ?? [];
  return (
    <>
      <Group justify="space-between" className={styles.head ?? ""}>
        <Title order={2} size="h3">
          Notifications
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          // It stays where the focus is, so that Escape still closes the list.
          aria-disabled={unread.length === 0}
          data-disabled={unread.length === 0}
          onClick={() => read(unread.map(({ id }) => id))}
        >
          Mark all read
        </Button>
      </Group>
      <Answer query={query} what="notifications">
        {(notices) =>
          notices.length === 0 ? (
            <Empty>
              Nothing new concerns you. Mentions, tickets and deals given to you and late shipments stand here.
            </Empty>
          ) : (
            <ul className={`list ${styles.notices}`}>
              {notices.map((notice) => (
                <Line key={notice.id} notice={notice} open={() => open(notice)} />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

function Line({ notice, open }: { notice: Notice; open: () => void }) {
  return (
    <li className={styles.notice} {...(notice.unread ? { "data-unread": true } : {})}>
      <Link to={notice.link} className={styles.link ?? ""} onClick={open}>
        <span className={styles.first}>
          <span className={styles.title}>
            {notice.title}
            {notice.unread && <span className={styles.new}>New</span>}
          </span>
          <span className="dimmed">
            <Time at={notice.at} />
          </span>
        </span>
        <span className={`dimmed ${styles.below}`}>{notice.below}</span>
      </Link>
    </li>
  );
}
