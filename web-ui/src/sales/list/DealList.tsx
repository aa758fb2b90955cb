import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { Answer, Empty } from "@/shared/ui/Answer";
import { IconSearch } from "@/shared/ui/icons";
import { useShortcut } from "@/shared/ui/useShortcut";
import type { Column } from "../board/deck";
import type { Filter } from "../board/useFilter";
import { DealTable } from "./DealTable";
import { useDeals } from "./useDeals";

/** The deals as a table, searched by name and customer. */
export function DealList({ filter, columns }: { filter: Filter; columns: Column[] }) {
  const [typed, setTyped] = useState(filter.q);
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { set, stage } = filter;
  const { deals, hasNextPage, fetchNextPage, isFetchingNextPage, error, refetch } = useDeals({ ...filter, q });
  const search = useRef<HTMLInputElement>(null);
  useShortcut("/", () => search.current?.focus());
  // What is looked for stands in the address too, once the typing pauses.
  useEffect(() => set("q", q), [q, set]);

  function clear() {
    setTyped("");
    set("stage", undefined);
  }

  return (
    <>
      <Group gap="sm" mb="sm">
        <TextInput
          ref={search}
          type="search"
          aria-label="Search deals"
          placeholder="Name or customer"
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={280}
        />
        <NativeSelect
          aria-label="Stage"
          value={stage ?? ""}
          onChange={(event) => set("stage", event.currentTarget.value)}
          data={[
            { value: "", label: "All stages" },
            ...columns.map((column) => ({ value: column.stage, label: column.name })),
          ]}
        />
        {(typed || stage) && (
          <Button variant="subtle" onClick={clear}>
            Clear filters
          </Button>
        )}
      </Group>
      <Answer query={{ data: deals, error, refetch }} what="deals">
        {(found) =>
          found.length === 0 ? (
            <Empty>{q || stage ? "No deal matches." : "No deals yet."}</Empty>
          ) : (
            <DealTable
              key={JSON.stringify([filter.pipeline, filter.owner, stage, q])}
              deals={found}
              columns={columns}
            />
          )
        }
      </Answer>
      {hasNextPage && (
        <Group justify="center" mt="sm">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Show 100 more
          </Button>
        </Group>
      )}
    </>
  );
}
