import type { Schemas } from "@/shared/api/client";
import { Fact, Facts } from "@/shared/ui/Facts";
import { Time } from "@/shared/ui/Time";
import { words } from "@/shared/ui/words";
import { orderWords } from "./chain";
import type { TrailEntry } from "./filter";

interface Props {
  origin: Schemas["Origin"];
  event: TrailEntry;
}

/** What somebody ordered, with what right, over which route. */
export function Ordered({ origin, event }: Props) {
  return (
    <Facts>
      <Fact name="Ordered by">
        {origin.actorName}
        {origin.roles.length > 0 && (
          <span className="dimmed">, as {origin.roles.map(words).join(", ").toLowerCase()}</span>
        )}
      </Fact>
      {origin.command && <Fact name="Order">{orderWords(origin.command)}</Fact>}
      {origin.route && (
        <Fact name="By">
          <code>{origin.route}</code>
        </Fact>
      )}
      <Fact name="Recorded">
        <Time at={event.recordedAt} />
      </Fact>
      {origin.importId && (
        <Fact name="Import">
          <code>{origin.importId}</code>
          {origin.importStep && `, ${origin.importStep}`}
        </Fact>
      )}
      {origin.idempotencyKey && (
        <Fact name="Key">
          <code>{origin.idempotencyKey}</code>
        </Fact>
      )}
    </Facts>
  );
}
