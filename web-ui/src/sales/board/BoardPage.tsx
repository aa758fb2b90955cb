import { Button } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { useHasRole } from "@/shared/session/useSession";
import { Answer } from "@/shared/ui/Answer";
import { IconPlus } from "@/shared/ui/icons";
import { PageHeader } from "@/shared/ui/PageHeader";
import { useAskedToBegin } from "@/shared/ui/useAskedToBegin";
import { useShortcut } from "@/shared/ui/useShortcut";
import { DealList } from "../list/DealList";
import { OpenDealDialog } from "../open/OpenDealDialog";
import { usePipelines } from "../usePipelines";
import { Board } from "./Board";
import type { Wanted } from "./board";
import { Forecast } from "./Forecast";
import { Tools } from "./Tools";
import { useBoard } from "./useBoard";
import { useFilter } from "./useFilter";

export function Component() {
  const filter = useFilter();
  const pipelines = usePipelines();
  const mayOpen = useHasRole("sales_rep", "sales_manager", "admin");
  const [opening, setOpening] = useState(false);
  const [wanted, setWanted] = useState<Wanted>({ current: undefined });
  const want = useCallback((dealId: string) => setWanted({ current: dealId }), []);
  const scope = useMemo(
    () => ({ pipeline: filter.pipeline, ...(filter.owner ? { owner: filter.owner } : {}) }),
    [filter.pipeline, filter.owner],
  );
  const { query, learn, more } = useBoard(filter.pipeline, filter.owner);
  useShortcut("n", () => setOpening(true), mayOpen);
  useAskedToBegin(() => setOpening(true), mayOpen);
  useShortcut("v", () => filter.set("view", filter.list ? undefined : "list"));

  return (
    <>
      <PageHeader title="Sales board">
        {mayOpen && (
          <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setOpening(true)}>
            Open deal
          </Button>
        )}
      </PageHeader>
      <Tools filter={filter} pipelines={pipelines} />
      <Answer query={query} what="sales board" rows={8}>
        {(deck) => (
          <>
            <Forecast totals={deck.forecast} scope={scope} />
            {filter.list ? (
              <DealList filter={filter} columns={deck.columns} />
            ) : (
              <Board
                key={`${filter.pipeline}/${filter.owner}`}
                deck={deck}
                scope={scope}
                learn={learn}
                more={more}
                wanted={wanted}
                want={want}
              />
            )}
          </>
        )}
      </Answer>
      {opening && (
        <OpenDealDialog
          pipeline={pipelines.find(({ pipeline }) => pipeline === filter.pipeline)}
          onClose={(dealId) => {
            if (dealId) want(dealId);
            setOpening(false);
          }}
        />
      )}
    </>
  );
}
