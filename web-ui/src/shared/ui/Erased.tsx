/** What stands where something personal was erased. */
export const ERASED = "[erased]";

export function isErased(text: string | null | undefined): boolean {
  return text === ERASED;
}

/** A text that may have been erased: then it is no text any more, and looks like none. */
export function Told({ text }: { text: string }) {
  if (!text.includes(ERASED)) return text;
  if (isErased(text)) return <span className="erased">{ERASED}</span>;
  return text.split(ERASED).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other names
    <span key={place}>
      {place > 0 && <span className="erased">{ERASED}</span>}
      {part}
    </span>
  ));
}
