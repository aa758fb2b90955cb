/** The card that an arrow key leads to: the next one of the column, or the nearest one of the next column with cards. */
export function walk(from: HTMLElement, key: string): HTMLElement | undefined {
  const column = from.closest<HTMLElement>("[data-column]");
  if (!column) return undefined;
  if (key === "ArrowDown" || key === "ArrowUp") {
    const cards = cardsOf(column);
    return cards[cards.indexOf(from) + (key === "ArrowDown" ? 1 : -1)];
  }
  const columns = [...(column.parentElement?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
  const at = columns.indexOf(column);
  const others = key === "ArrowRight" ? columns.slice(at + 1) : columns.slice(0, at).reverse();
  const next = others.map(cardsOf).find((cards) => cards.length > 0);
  const top = from.getBoundingClientRect().top;
  const far = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - top);
  return next?.reduce((nearest, card) => (far(card) < far(nearest) ? card : nearest));
}

export const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

function cardsOf(column: HTMLElement): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>("[data-deal]")];
}
