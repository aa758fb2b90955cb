import { Box, Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { Refused } from "@/shared/api/problem";
import type { CommandState } from "@/shared/api/useCommand";
import { IconDots } from "@/shared/ui/icons";
import { usePageActions } from "@/shared/ui/pageActions";
import { RefusalNote } from "@/shared/ui/RefusalNote";
import { useShortcut } from "@/shared/ui/useShortcut";
import { ActionDialog } from "./ActionDialog";
import type { Field } from "./fields";
import { NotKnownYet } from "./NotKnownYet";

/** One thing that may be done with a record: without fields it is done at once. */
export interface RecordAction {
  name: string;
  word: string;
  fields: Field[];
  about?: string;
  /** The single key that starts it. */
  key?: string;
}

interface Props<A extends RecordAction> {
  actions: A[];
  /** What they are done with, for the dialog's title. */
  record: string;
  /** How many stand as buttons; the others are in a menu. */
  beside: number;
  /** Whether the first one is the page's primary button. */
  isFirstPrimary?: boolean;
  command: { state: CommandState; refusal: Refused | undefined; forget: () => void; conflict?: unknown };
  /** Answers whether the person is through with it. */
  carryOut: (action: A, asked: Record<string, unknown>) => Promise<boolean>;
}

/** What may be done now, in the order of use. */
export function ActionBar<A extends RecordAction>(props: Props<A>) {
  const { actions, record, beside, isFirstPrimary = false, command, carryOut } = props;
  const [asking, setAsking] = useState<A>();

  async function answer(action: A, asked: Record<string, unknown>) {
    if (await carryOut(action, asked)) setAsking(undefined);
  }
  function start(action: A) {
    command.forget();
    if (action.fields.length > 0) setAsking(action);
    else void answer(action, {});
  }
  function close() {
    setAsking(undefined);
    command.forget();
  }

  usePageActions(actions.map((action) => ({ name: action.word.replace("…", ""), run: () => start(action) })));
  return (
    <>
      <NotKnownYet state={asking ? "idle" : command.state} />
      {actions.map((action) => action.key && <Key key={action.name} press={action.key} run={() => start(action)} />)}
      {actions.slice(0, beside).map((action, place) => (
        <Button
          key={action.name}
          variant={place === 0 && isFirstPrimary ? "filled" : "default"}
          size="xs"
          aria-keyshortcuts={action.key}
          onClick={() => start(action)}
        >
          {action.word}
        </Button>
      ))}
      {actions.length > beside && <More actions={actions.slice(beside)} isAll={beside === 0} start={start} />}
      {!asking && command.refusal && (
        <Box flex="1 0 100%">
          <RefusalNote refusal={command.refusal} onClose={command.forget} />
        </Box>
      )}
      {asking && (
        <ActionDialog
          key={asking.name}
          title={`${asking.word}: ${record}`}
          effect={asking.word.replace("…", "")}
          about={asking.about}
          fields={asking.fields}
          state={command.state}
          refusal={command.refusal}
          send={(asked) => answer(asking, asked)}
          onClose={close}
          isHidden={command.conflict !== undefined}
        />
      )}
    </>
  );
}

function More<A extends RecordAction>({
  actions,
  isAll,
  start,
}: {
  actions: A[];
  isAll: boolean;
  start: (a: A) => void;
}) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconDots size={16} stroke={1.5} />}>
          {isAll ? "Actions" : "More"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item key={action.name} onClick={() => start(action)}>
            {action.word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Key({ press, run }: { press: string; run: () => void }) {
  useShortcut(press, run);
  return null;
}
