import { Button } from "@mantine/core";
import { useIsFetching } from "@tanstack/react-query";
import type { Moment } from "@/shared/moment/moment";
import { IconHistory } from "@/shared/ui/icons";
import styles from "./TimeBar.module.css";
import { spoken } from "./words";

interface Props {
  moment: Moment;
  onNow: () => void;
}

/** Says which moment the page shows, so that nobody takes the past for the present. */
export function Banner({ moment, onNow }: Props) {
  const isReading = useIsFetching({ predicate: ({ queryKey }) => asksOf(queryKey.at(-1), moment) }) > 0;
  const clock = moment.clock === "asOf" ? "As of" : "As it was known on";
  return (
    <div className={styles.banner} data-past>
      <p role="status">
        <IconHistory size={18} stroke={1.5} aria-hidden />
        <span>
          <strong>
            {clock} {spoken(moment.at)}.
          </strong>{" "}
          {isReading ? "Looking back …" : "Nothing can be changed here."}
        </span>
      </p>
      <Button size="compact-sm" onClick={onNow}>
        Back to now
      </Button>
    </div>
  );
}

function asksOf(part: unknown, moment: Moment): boolean {
  return typeof part === "object" && part !== null && (part as Record<string, unknown>)[moment.clock] === moment.at;
}
