import { Why } from "@/explain/Why";
import { usePerson } from "@/shared/session/useSession";
import { Chips } from "@/shared/ui/Chips";
import { words } from "@/shared/ui/words";
import { SavedViews } from "@/shared/views/SavedViews";
import { PRIORITIES } from "../Priority";
import { numbersOf, type QueueFilter, STATES, UNFINISHED } from "./filter";
import styles from "./Queue.module.css";

interface Props {
  filter: QueueFilter;
  change: (part: Partial<QueueFilter>) => void;
  counts: Record<string, number> | undefined;
}

const OWNERS = [
  { value: "all", word: "All" },
  { value: "mine", word: "Mine" },
  { value: "unassigned", word: "Unassigned" },
];

export function Filters({ filter, change, counts }: Props) {
  const me = usePerson().actorId;
  const unfinished = counts && UNFINISHED.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const states = [
    { value: "UNFINISHED", word: "Unfinished", count: unfinished },
    ...STATES.map((state) => ({ value: state, word: words(state), count: counts?.[state] })),
  ];
  const priorities = [
    { value: "ALL", word: "Any priority" },
    ...PRIORITIES.map((priority) => ({ value: priority, word: words(priority) })),
  ];
  return (
    <div className={styles.filters}>
      <Chips
        label="State"
        chips={states}
        value={filter.state}
        onChange={(state) => change({ state: state as QueueFilter["state"] })}
      />
      <Why of="Tickets by state" numbers={numbersOf(filter, me)} />
      <Chips
        label="Owner"
        chips={OWNERS}
        value={filter.owner}
        onChange={(owner) => change({ owner: owner as QueueFilter["owner"] })}
      />
      <Chips
        label="Priority"
        chips={priorities}
        value={filter.priority}
        onChange={(priority) => change({ priority: priority as QueueFilter["priority"] })}
      />
      <div>
        <SavedViews />
      </div>
    </div>
  );
}
