import type { ReactNode } from "react";
import { channelIcon } from "@/shared/ui/channels";
import { IconArrowLeft, IconArrowRight, IconLock } from "@/shared/ui/icons";
import { Time } from "@/shared/ui/Time";
import { channelWord, words } from "@/shared/ui/words";
import styles from "./Conversation.module.css";

interface Props {
  look: "inbound" | "outbound" | "internal";
  who: string;
  text: string;
  channel?: string | undefined;
  readers?: string[] | undefined;
  /** When it was said; not yet while it is being recorded. */
  at?: string;
}

const MARKS = {
  inbound: { icon: IconArrowLeft, word: "From the customer" },
  outbound: { icon: IconArrowRight, word: "To the customer" },
  internal: { icon: IconLock, word: "Internal" },
} as const;

/** What somebody said; who said it to whom is told by side, icon and word, never by colour alone. */
export function Message({ look, who, text, channel, readers, at }: Props) {
  const { icon: Icon, word } = MARKS[look];
  return (
    <article className={`${styles.message} ${styles[look]} ${at ? "" : styles.pending}`}>
      <header>
        <strong>{who}</strong>
        <Mark icon={<Icon size={14} stroke={1.5} aria-hidden />}>{word}</Mark>
        {channel && <Channel channel={channel} />}
        {readers && <span>{readers.map(words).join(", ")} may read it</span>}
        {at ? <Time at={at} /> : <span role="status">Recording…</span>}
      </header>
      <p>{text}</p>
    </article>
  );
}

function Channel({ channel }: { channel: string }) {
  const Icon = channelIcon(channel);
  return <Mark icon={<Icon size={14} stroke={1.5} aria-hidden />}>{channelWord(channel)}</Mark>;
}

function Mark({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.mark}>
      {icon}
      {children}
    </span>
  );
}
