import { body } from "./client";
import { Refused, Unreachable } from "./problem";

/** A file as it was answered, with the position of the log that the answer names. */
export interface Download {
  file: Blob;
  position: number;
}

interface FileAnswer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The whole file; one that breaks off is as if there were no answer. */
export async function downloaded(asked: Promise<FileAnswer>): Promise<Download> {
  try {
    const [file, { response }] = await Promise.all([body(asked), asked]);
    return { file: file as Blob, position: Number(response.headers.get("X-Log-Position") ?? -1) };
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreachable) throw error;
    throw new Unreachable();
  }
}

const LONG_ENOUGH = 60_000;

/** Hands a file to the browser, which asks where to or puts it with the other downloads. */
export function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "34 kB": how large a file is. */
export function sizeOf(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const style = { style: "unit", unit: UNITS[power] as string, maximumFractionDigits: power ? 1 : 0 } as const;
  return new Intl.NumberFormat(undefined, style).format(bytes / 1000 ** power);
}
