import { NativeSelect } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { Column } from "./deck";

interface Props {
  columns: Column[];
  /** Draws all columns, or only one. */
  children: (only: string | undefined) => ReactNode;
}

/** On a phone there is room for one stage at a time. */
export function StageTabs({ columns, children }: Props) {
  const narrow = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const [params, setParams] = useSearchParams();
  if (!narrow) return children(undefined);
  const wanted = params.get("stage");
  const shown = columns.find((column) => column.stage === wanted) ?? columns[0];
  return (
    <>
      <NativeSelect
        aria-label="Stage"
        mb="sm"
        value={shown?.stage ?? ""}
        onChange={(event) => {
          const stage = event.currentTarget.value;
          setParams(
            (before) => {
              before.set("stage", stage);
              return before;
            },
            { replace: true },
          );
        }}
        data={columns.map((column) => ({ value: column.stage, label: `${column.name} (${column.count})` }))}
      />
      {children(shown?.stage)}
    </>
  );
}
