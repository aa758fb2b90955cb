import { Alert, Button, Progress, Text } from "@mantine/core";
import { Refused } from "@/shared/api/problem";
import { useHasRole } from "@/shared/session/useSession";
import { IconCircleCheck, IconCircleDot, IconClockExclamation, IconConsent, IconWarning } from "@/shared/ui/icons";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { clockTime, dateOnly, dayKey } from "@/shared/ui/time";
import styles from "../audit.module.css";
import { useVerify } from "./useProof";
import { type ProofStatus, share, type Verdict, verdict } from "./verdict";

const ICONS: Record<Verdict["tone"], typeof IconWarning> = {
  success: IconCircleCheck,
  info: IconCircleDot,
  warning: IconClockExclamation,
  danger: IconWarning,
  neutral: IconCircleDot,
};

/** Whether the log is what was signed, loud if it is not, and the way to check it now. */
export function VerdictNote({ proof }: { proof: ProofStatus }) {
  const verify = useVerify();
  const may = useHasRole("auditor", "admin");
  const { tone, text, advice } = verdict(proof, spoken);
  const { lastCheck } = proof;
  const running = lastCheck.state === "RUNNING";
  const Icon = ICONS[tone];
  return (
    <section className={styles.verdict} data-tone={tone} aria-label="Verdict">
      <div className={styles.said}>
        <Icon size={24} stroke={1.5} aria-hidden color={`var(--${tone})`} />
        <div className={styles.sentence}>
          {/* A progress is told by its bar; only what came of it is said aloud. */}
          <p className={styles.word} role={tone === "danger" ? "alert" : running ? undefined : "status"}>
            {text}
          </p>
          {advice && <Text size="sm">{advice}</Text>}
        </div>
        {may && (
          <Button
            w={110}
            leftSection={<IconConsent size={16} stroke={1.5} />}
            loading={verify.isPending || running}
            onClick={() => verify.mutate()}
          >
            Verify
          </Button>
        )}
      </div>
      {running && <Progress value={share(lastCheck)} aria-label="Checked of the log" mt="sm" />}
      {verify.error instanceof Refused && <RefusalNote refusal={verify.error} onClose={verify.reset} />}
      {verify.error && !(verify.error instanceof Refused) && (
        <Alert color="red" variant="outline" role="alert" mt="sm">
          {verify.error.message}
        </Alert>
      )}
    </section>
  );
}

/** "at 09:42" for today, with its date before. */
function spoken(moment: string): string {
  const at = new Date(moment);
  const today = dayKey(at) === dayKey(new Date());
  return today ? `at ${clockTime(at)}` : `on ${dateOnly(at)} at ${clockTime(at)}`;
}
