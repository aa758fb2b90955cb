import Papa from "papaparse";

/** How the rows of a file are written. */
export interface Writing {
  charset: string;
  delimiter: string;
  quote: string;
}

/** Longer than this no row is: a quotation mark was opened and never closed. */
const LONGEST_ROW = 8_000_000;

/** Reads the rows of a file from its bytes, piece by piece; no more than a piece and a row are kept. */
export function rowReader({ charset, delimiter, quote }: Writing) {
  const decoder = new TextDecoder(charset);
  let newline: ReturnType<typeof newlineOf>;
  let rest = "";
  const rows = (text: string, isLast: boolean): string[][] => {
    rest += text;
    newline ??= newlineOf(rest);
    if (!newline && !isLast) return [];
    const parser = new Papa.Parser({ delimiter, quoteChar: quote, newline: newline ?? "\n" });
    const { data, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    rest = isLast ? "" : rest.slice(meta.cursor);
    if (rest.length > LONGEST_ROW)
      throw new Error("A row never ends: a quotation mark in it is opened and not closed.");
    return data.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
  };
  return {
    /** The rows that end in this piece. */
    next: (piece: Uint8Array) => rows(decoder.decode(piece, { stream: true }), false),
    /** The row that ends with the file. */
    last: () => rows(decoder.decode(), true),
  };
}

/** What ends the lines; nothing as long as the text does not tell. */
function newlineOf(text: string): "\r\n" | "\n" | "\r" | undefined {
  const feed = text.indexOf("\n");
  if (feed >= 0) return text[feed - 1] === "\r" ? "\r\n" : "\n";
  const back = text.indexOf("\r");
  return back >= 0 && back < text.length - 1 ? "\r" : undefined;
}
