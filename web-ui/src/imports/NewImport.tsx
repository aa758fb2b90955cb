import { Alert } from "@mantine/core";
import { useEffect, useRef } from "react";
import { IconWarning } from "@/shared/ui/icons";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import styles from "./imports.module.css";
import { STEPS, useNewImport } from "./useNewImport";

/** File, Columns, Check, Run: how a file becomes history. */
export function NewImport({ begun }: { begun: (importId: string) => void }) {
  const make = useNewImport(begun);
  const steps = useRef<HTMLOListElement>(null);
  const first = useRef(true);
  // Focus and scrolling are outside of React: each step is begun at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what it follows
  useEffect(() => {
    if (!first.current) {
      document.getElementById("main")?.scrollTo(0, 0);
      steps.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [make.step]);
  return (
    <>
      <ol className={styles.steps} aria-label={`Step ${make.step}`} ref={steps} tabIndex={-1}>
        {STEPS.map((step) => (
          <li key={step} className={styles.step} {...(step === make.step ? { "aria-current": "step" as const } : {})}>
            {step}
          </li>
        ))}
      </ol>
      {make.refusal && (
        <div className={styles.refusal}>
          <RefusalNote refusal={make.refusal} />
        </div>
      )}
      {make.trouble && (
        <Alert
          color="red"
          variant="outline"
          role="alert"
          icon={<IconWarning size={18} />}
          mb="md"
          title={make.trouble}
        />
      )}
      {make.step === "File" && <FileStep make={make} />}
      {make.step === "Columns" && <ColumnsStep make={make} />}
      {(make.step === "Check" || make.step === "Run") && <CheckStep make={make} />}
    </>
  );
}
