import { NativeSelect, SegmentedControl } from "@mantine/core";
import { SavedViews } from "@/shared/views/SavedViews";
import type { Pipeline } from "../usePipelines";
import styles from "./Board.module.css";
import type { Filter } from "./useFilter";

/** Which pipeline, whose deals, and as what. */
export function Tools({ filter, pipelines }: { filter: Filter; pipelines: Pipeline[] }) {
  return (
    <div className={styles.tools}>
      <NativeSelect
        aria-label="Pipeline"
        value={filter.pipeline}
        onChange={(event) => filter.set("pipeline", event.currentTarget.value)}
        data={pipelines.map(({ pipeline, name }) => ({ value: pipeline, label: `${name} pipeline` }))}
      />
      <SegmentedControl
        aria-label="Whose deals"
        value={filter.mine ? "me" : ""}
        onChange={(owner) => filter.set("owner", owner)}
        data={[
          { value: "", label: "Everybody’s" },
          { value: "me", label: "Mine" },
        ]}
      />
      <SegmentedControl
        aria-label="Shown as"
        value={filter.list ? "list" : ""}
        onChange={(view) => filter.set("view", view)}
        data={[
          { value: "", label: "Board" },
          { value: "list", label: "List" },
        ]}
      />
      <SavedViews />
    </div>
  );
}
