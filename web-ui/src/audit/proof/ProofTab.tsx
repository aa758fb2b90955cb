import { Text } from "@mantine/core";
import { Answer } from "@/shared/ui/Answer";
import { Fact, Facts } from "@/shared/ui/Facts";
import { Time } from "@/shared/ui/Time";
import styles from "../audit.module.css";
import { Checkpoints } from "./Checkpoints";
import { Copyable } from "./Copyable";
import { useProof } from "./useProof";
import { VerdictNote } from "./VerdictNote";
import type { ProofStatus } from "./verdict";

/** That the log is what was signed: the verdict, what is signed, and everything that ever was. */
export function ProofTab() {
  const proof = useProof();
  return (
    <>
      <Answer query={proof} what="proof" rows={4}>
        {(status) => (
          <>
            <VerdictNote proof={status} />
            <Signed proof={status} />
          </>
        )}
      </Answer>
      <h2 className={styles.heading}>Checkpoints</h2>
      <Text size="sm" c="dimmed" mb="sm">
        Each says what the log was up to a position. Who keeps one elsewhere can prove later that nothing before it was
        changed.
      </Text>
      <Checkpoints size={proof.data?.size} />
    </>
  );
}

function Signed({ proof }: { proof: ProofStatus }) {
  const { size, root, latest, lagEvents, lagSeconds, publicKey } = proof;
  return (
    <div className={`panel ${styles.signed}`}>
      <Facts>
        <Fact name="Signed events">{size.toLocaleString()}</Fact>
        <Fact name="Root">{root ? <Copyable name="root" value={root} /> : "–"}</Fact>
        <Fact name="Latest checkpoint">{latest ? <Time at={latest.time} /> : "none yet"}</Fact>
        <Fact name="Behind the log">
          {lagEvents === 0
            ? "nothing"
            : `${lagEvents.toLocaleString()} events, ${lagSeconds.toLocaleString(undefined, { maximumFractionDigits: 1 })} s`}
        </Fact>
        <Fact name="Key's fingerprint">
          <Copyable name="fingerprint" value={publicKey.keyId} />
        </Fact>
      </Facts>
    </div>
  );
}
