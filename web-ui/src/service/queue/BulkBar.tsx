import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { ActionDialog } from "@/shared/forms/ActionDialog";
import type { Field } from "@/shared/forms/fields";
import { words } from "@/shared/ui/words";
import { PRIORITIES } from "../Priority";
import type { Bulk } from "./useBulk";

interface Ask {
  route: "assign" | "classify";
  word: string;
  field: Field;
}

const ASKS: Ask[] = [
  { route: "assign", word: "Assign", field: { name: "owner", label: "Owner", kind: "person" } },
  {
    route: "classify",
    word: "Priority",
    field: {
      name: "priority",
      label: "Priority",
      kind: "choice",
      choices: PRIORITIES.map((value) => ({ value, label: words(value) })),
    },
  },
];

/** What can be done with all that is selected. */
export function BulkBar({ bulk }: { bulk: Bulk }) {
  const [ask, setAsk] = useState<Ask>();
  const many = bulk.selected.size;
  if (bulk.progress) return <Text role="status">{bulk.progress} …</Text>;
  if (many === 0) return null;
  return (
    <Group gap="sm" role="toolbar" aria-label="Selected tickets">
      <Text fw={500}>
        {many} selected{bulk.refused.size > 0 && ", which were refused"}
      </Text>
      {ASKS.map((each) => (
        <Button key={each.route} variant="default" size="compact-sm" onClick={() => setAsk(each)}>
          {each.word}
        </Button>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => bulk.carryOut("close", {}, "Close")}>
        Close
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={bulk.clear}>
        Clear
      </Button>
      {ask && (
        <ActionDialog
          title={`${ask.word} of ${many === 1 ? "1 ticket" : `${many} tickets`}`}
          effect={ask.word === "Assign" ? "Assign" : "Set priority"}
          fields={[ask.field]}
          state="idle"
          refusal={undefined}
          send={(body) => {
            setAsk(undefined);
            void bulk.carryOut(ask.route, body, ask.word);
          }}
          onClose={() => setAsk(undefined)}
        />
      )}
    </Group>
  );
}
