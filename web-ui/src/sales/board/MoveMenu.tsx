import { Menu } from "@mantine/core";
import { IconCircleX, IconDots, IconTrophy } from "@/shared/ui/icons";
import { closes, type DealCard } from "../deals";
import styles from "./Board.module.css";
import { useBoardContext, waysFrom } from "./board";

interface Props {
  card: DealCard;
  stage: string;
  opened: boolean;
  tabIndex: number;
}

/** Moves a card without dragging it. Only the menu that is open exists, as a board has many cards. */
export function MoveMenu({ card, stage, opened, tabIndex }: Props) {
  const { columns, openMenu, moveTo } = useBoardContext();
  const button = (
    <button
      type="button"
      className={styles.dots}
      tabIndex={tabIndex}
      aria-label={`Move ${card.name} to…`}
      aria-haspopup="menu"
      aria-expanded={opened}
      onClick={() => openMenu(opened ? undefined : card.dealId)}
    >
      <IconDots size={16} stroke={1.5} aria-hidden />
    </button>
  );
  if (!opened) return button;

  const over = columns.some((column) => column.stage === stage && closes(column.category));
  return (
    <Menu
      opened
      onChange={(open) => !open && openMenu(undefined)}
      position="bottom-end"
      width={220}
      withinPortal
      trapFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{over ? "Reopen in" : "Move to"}</Menu.Label>
        {waysFrom(columns, stage).map((column, at) => (
          <Menu.Item
            key={column.stage}
            className={styles.way ?? ""}
            data-autofocus={at === 0 || undefined}
            leftSection={
              column.category === "WON" ? (
                <IconTrophy size={16} stroke={1.5} />
              ) : column.category === "LOST" ? (
                <IconCircleX size={16} stroke={1.5} />
              ) : undefined
            }
            onClick={() => moveTo(card.dealId, column.stage)}
          >
            {closes(column.category) ? `${column.name}…` : column.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
