import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { IconChevronDown, IconTrophy } from "@/shared/ui/icons";
import { usePageActions } from "@/shared/ui/pageActions";
import { useShortcut } from "@/shared/ui/useShortcut";
import { closes, type DealView, type Stage } from "../deals";
import type { Asking } from "./Dialogs";

interface Props {
  deal: DealView;
  stages: Stage[];
  ask(what: Asking): void;
  go(stage: string): void;
}

/** What may be done with a deal as a whole; only that is offered. */
export function Actions({ deal, stages, ask, go }: Props) {
  const [open, setOpen] = useState(false);
  const may = (action: DealView["actions"][number]) => deal.actions.includes(action);
  const ways = stages.filter((stage) => stage.key !== deal.stage && !closes(stage.category));
  const moves = may("MOVE") || may("REOPEN");
  usePageActions([
    ...(may("WIN") ? [{ name: "Win deal", run: () => ask("win") }] : []),
    ...(may("LOSE") ? [{ name: "Lose deal", run: () => ask("lose") }] : []),
    ...(moves ? [{ name: may("REOPEN") ? "Reopen deal" : "Move deal", run: () => setOpen(true) }] : []),
  ]);
  useShortcut("m", () => setOpen(true), moves);
  return (
    <>
      {moves && (
        <Menu
          opened={open}
          onChange={setOpen}
          position="bottom-end"
          width={220}
          withinPortal
          trapFocus
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <Button
              variant={may("REOPEN") ? "filled" : "default"}
              rightSection={<IconChevronDown size={16} stroke={1.5} />}
            >
              {may("REOPEN") ? "Reopen" : "Move"}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{may("REOPEN") ? "Reopen in" : "Move to"}</Menu.Label>
            {ways.map((stage, at) => (
              <Menu.Item key={stage.key} data-autofocus={at === 0 || undefined} onClick={() => go(stage.key)}>
                {stage.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {may("LOSE") && (
        <Button variant="default" onClick={() => ask("lose")}>
          Lose
        </Button>
      )}
      {may("WIN") && (
        <Button leftSection={<IconTrophy size={16} stroke={1.5} />} onClick={() => ask("win")}>
          Win
        </Button>
      )}
    </>
  );
}
