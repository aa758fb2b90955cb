import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@/shared/ui/icons";
import styles from "../audit.module.css";
import { shortened } from "./verdict";

/** A long number by its ends, and whole for the clipboard. */
export function Copyable({ name, value }: { name: string; value: string }) {
  return (
    <span className={styles.copyable}>
      <code title={value}>{shortened(value)}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? "Copied" : `Copy the ${name}`}>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Copy the ${name}`} onClick={copy}>
              {copied ? <IconCheck size={14} stroke={1.5} /> : <IconCopy size={14} stroke={1.5} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
