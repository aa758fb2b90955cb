import { useParams } from "react-router";
import { Answer } from "@/shared/ui/Answer";
import { PageHeader } from "@/shared/ui/PageHeader";
import { Deal } from "./Deal";
import { useDeal } from "./useDeal";

export function Component() {
  const { dealId = "" } = useParams();
  const query = useDeal(dealId);
  return (
    <>
      {!query.data && <PageHeader title="Deal" within="Sales" />}
      <Answer query={query} what="deal" rows={8}>
        {/* While the next deal is loading, the last one is still here; what was begun with it is not the next one's. */}
        {(deal) => <Deal key={deal.dealId} deal={deal} />}
      </Answer>
    </>
  );
}
