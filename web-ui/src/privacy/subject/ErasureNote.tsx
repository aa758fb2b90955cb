import { Loader } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { orderWords } from "@/audit/trail/chain";
import { PersonName } from "@/shared/people/PersonName";
import { IconCircleCheck } from "@/shared/ui/icons";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import styles from "../privacy.module.css";
import type { Erasure } from "./useSubject";

const OFTEN = 1_000;

/** How far an erasure is; once it is done, what was erased where. */
export function ErasureNote({ customerId, erasure }: { customerId: string; erasure: Erasure }) {
  const queries = useQueryClient();
  const { completedAt } = erasure;
  // That it is completed is told by the stream; should that be missed, it is asked for.
  useEffect(() => {
    if (completedAt) return;
    const key = ["privacy", "subject", customerId];
    const timer = setInterval(() => queries.invalidateQueries({ queryKey: key, exact: true }), OFTEN);
    return () => clearInterval(timer);
  }, [completedAt, customerId, queries]);
  return (
    <section className={styles.erasure} aria-label="Erasure" data-done={completedAt !== undefined || undefined}>
      <p className={styles.erasureWord} role="status">
        {completedAt ? (
          <>
            <IconCircleCheck size={20} stroke={1.5} aria-hidden /> Erased: completed
          </>
        ) : (
          <>
            <Loader size={16} aria-hidden /> Erasing: each place one after the other, until all are done
          </>
        )}
      </p>
      <p className={styles.small}>
        <span>
          decided by <PersonName login={erasure.decidedBy} /> <Time at={erasure.decidedAt} />
        </span>
        <span>{words(erasure.reason)}</span>
        {completedAt && (
          <span>
            completed <Time at={completedAt} />
          </span>
        )}
      </p>
      {completedAt && (
        <dl className={styles.counts}>
          {Object.entries(erasure.counts).map(([place, count]) => (
            <div key={place}>
              <dt>{orderWords(place).toLowerCase()}</dt>
              <dd>{count.toLocaleString()}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
