import { IconWarning } from "@/shared/ui/icons";
import marks from "@/shared/ui/marks.module.css";
import { words } from "@/shared/ui/words";

/** What went wrong on the way, by icon and word. */
export function Exception({ kind }: { kind: string }) {
  return (
    <span className={marks.state} style={{ color: "var(--danger)" }}>
      <IconWarning size={14} stroke={1.5} aria-hidden />
      {words(kind)}
    </span>
  );
}
