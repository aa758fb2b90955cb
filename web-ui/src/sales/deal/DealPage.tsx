import { useParams } from "react-router";
import { Answer } from "@/shared/ui/Answer";
import { PageHeader } from "@/shared/ui/PageHeader";
import { TimeTravel } from "@/timetravel/TimeTravel";
import { useAllPipelines } from "../usePipelines";
import { Deal } from "./Deal";
import { useDeal } from "./useDeal";

export function Component() {
  const { dealId = "" } = useParams();
  return (
    <TimeTravel type="deal" id={dealId}>
      <OneDeal dealId={dealId} />
    </TimeTravel>
  );
}

function OneDeal({ dealId }: { dealId: string }) {
  const query = useDeal(dealId);
  const pipelines = useAllPipelines();
  // A deal waits for its stages once; if they can't be had, the rest of it is there, also while they are asked for again.
  const data = pipelines.isPending && pipelines.errorUpdateCount === 0 ? undefined : query.data;
  return (
    <>
      {!data && <PageHeader title="Deal" within="Sales" />}
      <Answer query={{ ...query, data }} what="deal" rows={8}>
        {/* While the next deal is loading, the last one is still here; what was begun with it is not the next one's. */}
        {(deal) => <Deal key={deal.dealId} deal={deal} pipelines={pipelines} />}
      </Answer>
    </>
  );
}
