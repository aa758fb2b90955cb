import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { ActionDialog } from "@/shared/forms/ActionDialog";
import { NotKnownYet } from "@/shared/forms/NotKnownYet";
import { usePerson } from "@/shared/session/useSession";
import { IconDots } from "@/shared/ui/icons";
import { did } from "@/shared/ui/lastAction";
import { useShortcut } from "@/shared/ui/useShortcut";
import type { Ticket } from "../useTicket";
import { offered, type TicketAction } from "./actions";
import type { useTicketCommand } from "./useTicketCommand";

interface Props {
  ticket: Ticket;
  command: ReturnType<typeof useTicketCommand>;
  isNarrow: boolean;
}

const BESIDE = 5;

/** What may be done now, in the order of use: the first few as buttons, the others in a menu. */
export function Actions({ ticket, command, isNarrow }: Props) {
  const [asking, setAsking] = useState<TicketAction>();
  const actions = offered(ticket, usePerson().actorId);
  const beside = isNarrow ? 0 : BESIDE;
  const take = actions.find((action) => action.name === "TAKE");

  async function carryOut(action: TicketAction, asked: Record<string, unknown>) {
    const done = await command.tell({ route: action.route, body: { ...action.body, ...asked } });
    if (!done) return;
    setAsking(undefined);
    did({ text: `${action.done} “${ticket.subject}”`, ...undo(action) });
  }
  function undo({ name }: TicketAction) {
    const back = {
      RESOLVE: "reopen",
      CLOSE: "reopen",
      SNOOZE: "resume",
      AWAIT_CUSTOMER: "resume",
      AWAIT_INTERNAL: "resume",
    };
    const route = back[name as keyof typeof back] as "reopen" | "resume" | undefined;
    if (!route) return {};
    const takeBack = async () => {
      if (await command.tell({ route, body: {} })) did({ text: `Took back: “${ticket.subject}” goes on` });
    };
    return { undo: takeBack };
  }
  function start(action: TicketAction) {
    command.forget();
    if (action.fields.length > 0) setAsking(action);
    else void carryOut(action, {});
  }
  useShortcut("t", () => take && start(take), take !== undefined);

  return (
    <>
      <NotKnownYet state={asking ? "idle" : command.state} />
      {actions.slice(0, beside).map((action) => (
        <Button key={action.name} variant="default" size="xs" onClick={() => start(action)}>
          {action.word}
        </Button>
      ))}
      {actions.length > beside && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" size="xs" leftSection={<IconDots size={16} stroke={1.5} />}>
              {isNarrow ? "Actions" : "More"}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {actions.slice(beside).map((action) => (
              <Menu.Item key={action.name} onClick={() => start(action)}>
                {action.word}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asking && (
        <ActionDialog
          key={asking.name}
          title={`${asking.word}: ${ticket.subject}`}
          effect={asking.word.replace("…", "")}
          about={asking.about}
          fields={asking.fields}
          state={command.state}
          refusal={command.refusal}
          send={(asked) => carryOut(asking, asked)}
          onClose={() => {
            setAsking(undefined);
            command.forget();
          }}
        />
      )}
    </>
  );
}
