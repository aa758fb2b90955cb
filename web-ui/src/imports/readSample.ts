import Papa from "papaparse";
import type { Sample } from "./guess";

/** So much of a file is looked at here; the server reads all of it. */
const BEGINNING = 200_000;
/** More than this the server does not take. */
export const LARGEST_FILE = 1 << 30;

export const CHARSETS = [
  "UTF-8",
  "windows-1252",
  "ISO-8859-1",
  "ISO-8859-15",
  "windows-1250",
  "windows-1251",
  "Shift_JIS",
  "GB18030",
];
export const DELIMITERS = [
  { value: ",", label: "Comma ," },
  { value: ";", label: "Semicolon ;" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Bar |" },
];

interface Written {
  charset?: string;
  delimiter?: string;
}

/** Reads the beginning of a file; throws a sentence for people if it is none that can be imported. */
export async function readSample(file: File, written: Written = {}): Promise<Sample> {
  if (file.size > LARGEST_FILE) {
    throw new Error(
      `${file.name} is larger than 1 GiB, the most that can be imported at once. Split it, and import the parts.`,
    );
  }
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  return parseSample(file.name, file.size, bytes, written);
}

export function parseSample(name: string, size: number, bytes: Uint8Array, written: Written = {}): Sample {
  const whole = bytes.length >= size;
  const charset = written.charset ?? guessCharset(bytes, whole);
  const text = new TextDecoder(charset).decode(bytes);
  const cut = whole ? text : text.slice(0, text.lastIndexOf("\n") + 1);
  const parsed = Papa.parse<string[]>(cut, {
    delimiter: written.delimiter ?? "",
    delimitersToGuess: DELIMITERS.map((each) => each.value),
    skipEmptyLines: true,
  });
  const [header, ...rows] = parsed.data;
  if (!header || header.every((cell) => cell.trim() === "")) throw new Error(`${name} has no row, not even a header.`);
  return {
    name,
    charset,
    delimiter: parsed.meta.delimiter,
    names: header.map((cell) => cell.trim()),
    rows,
    whole,
    bytes: size,
  };
}

/** UTF-8 says of itself whether it is; what is not, most likely comes from Windows. */
function guessCharset(bytes: Uint8Array, whole: boolean): string {
  try {
    // the beginning may end within a character
    new TextDecoder("UTF-8", { fatal: true }).decode(bytes, { stream: !whole });
    return "UTF-8";
  } catch {
    return "windows-1252";
  }
}
