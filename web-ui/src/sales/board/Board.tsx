import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { usePeople } from "@/shared/people/usePeople";
import { useHasRole } from "@/shared/session/useSession";
import { useNow } from "@/shared/ui/Time";
import { useShortcut } from "@/shared/ui/useShortcut";
import { closes, today as dayOf, type Placed } from "../deals";
import type { Step } from "../steps/steps";
import { Asked } from "./Asked";
import styles from "./Board.module.css";
import { type BoardContext, BoardProvider, stageName, type Wanted } from "./board";
import { Drop } from "./Drop";
import type { DealCard, Deck } from "./deck";
import type { Scope } from "./numbers";
import { StageColumn } from "./StageColumn";
import { StageTabs } from "./StageTabs";
import { useMoves } from "./useMoves";
import { useShownCards } from "./useShownCards";
import { ARROWS, walk } from "./walk";

const NO_CARDS: DealCard[] = [];

interface Props {
  deck: Deck;
  scope: Scope;
  learn(news: Placed[]): void;
  more(stage: string): Promise<void>;
  wanted: Wanted;
  /** Gives a card the focus. */
  want(dealId: string): void;
}

/** The columns of a pipeline with their deals, which can be moved by pointer, by menu and by keyboard. */
export function Board({ deck, scope, learn, more, wanted, want }: Props) {
  const today = dayOf(useNow());
  const mayMove = useHasRole("sales_rep", "sales_manager", "admin");
  const [menuOf, setMenuOf] = useState<string>();
  const [asked, setAsked] = useState<{ deal: Placed; to: string }>();
  const nameOf = useCallback((stage: string) => stageName(deck.columns, stage), [deck.columns]);
  const { moves, move, ask, answer, forget } = useMoves({ learn, nameOf });
  const { cards, placedOf, own } = useShownCards(deck, moves, scope.owner, today);
  const people = usePeople();
  const ownerName = useCallback(
    (login: string | undefined) => people.find((person) => person.login === login)?.name ?? login ?? "–",
    [people],
  );

  const moveTo = useCallback(
    (dealId: string, stage: string) => {
      const deal = placedOf(dealId);
      const from = deck.columns.find((column) => column.stage === deal?.stage);
      const to = deck.columns.find((column) => column.stage === stage);
      if (!deal || !to) return;
      setMenuOf(undefined);
      if (closes(to.category)) {
        ask(dealId, stage);
        setAsked({ deal, to: stage });
        return;
      }
      want(dealId);
      const step: Step = { kind: from && closes(from.category) ? "reopen" : "move", stage };
      move(deal, step, stage).then(() => {
        // A card that goes back takes the focus with it, unless the person went on to something else.
        const focused = document.activeElement;
        const isHere = focused?.closest<HTMLElement>("[data-deal]")?.dataset.deal === dealId;
        if (isHere || focused === document.body) want(dealId);
      });
    },
    [placedOf, deck.columns, ask, move, want],
  );

  useShortcut(
    "m",
    () => {
      const card = document.activeElement?.closest<HTMLElement>("[data-deal]");
      if (card) setMenuOf(card.dataset.deal);
    },
    mayMove,
  );

  const { columns } = deck;
  const context: BoardContext = useMemo(
    () => ({
      columns,
      scope,
      today,
      mayMove,
      ownerName,
      openMenu: setMenuOf,
      placedOf,
      moveTo,
      dismiss: forget,
      more,
      wanted,
    }),
    [columns, scope, today, mayMove, ownerName, placedOf, moveTo, forget, more, wanted],
  );

  function onKeyDown(event: KeyboardEvent) {
    if (!ARROWS.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    const card = (event.target as HTMLElement).closest<HTMLElement>("[data-deal]");
    if (!card) return;
    event.preventDefault();
    walk(card, event.key)?.querySelector<HTMLElement>("[data-deal-link]")?.focus();
  }

  const box = useRef<HTMLDivElement>(null);
  return (
    <BoardProvider value={context}>
      <StageTabs columns={deck.columns}>
        {(only) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk from card to card, which are links
          <div ref={box} className={styles.board} onKeyDown={onKeyDown}>
            {deck.columns
              .filter((column) => only === undefined || column.stage === only)
              .map((column) => (
                <StageColumn
                  key={column.stage}
                  column={column}
                  cards={cards.get(column.stage) ?? NO_CARDS}
                  own={own}
                  cursor={deck.cursors[column.stage]}
                  moves={moves}
                  menuOf={menuOf}
                />
              ))}
          </div>
        )}
      </StageTabs>
      <Drop />
      {asked && (
        <Asked
          {...asked}
          columns={deck.columns}
          answer={answer}
          onClose={(recorded) => {
            if (!recorded) forget(asked.deal.card.dealId);
            want(asked.deal.card.dealId);
            setAsked(undefined);
          }}
        />
      )}
    </BoardProvider>
  );
}
