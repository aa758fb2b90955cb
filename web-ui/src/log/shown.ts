import type { LogEvent, Read } from "./older";

/** Which events are shown; what is empty lets all through. */
export interface Filter {
  type: string;
  record: string;
  department: string;
}

/** Where the log is read and listened to. */
export interface Log {
  head(): Promise<number>;
  read: Read;
  listen(from: number, heard: (event: LogEvent) => void, broken: () => void): () => void;
}

export interface Shown {
  /** The newest first. */
  events: LogEvent[];
  /** How many came while paused. */
  held: number;
  paused: boolean;
  connected: boolean;
  loading: boolean;
  /** Everything from this position on was looked at. */
  start: number;
  trouble: string | undefined;
}

/** Before anything is known. */
export const NOTHING: Shown = {
  events: [],
  held: 0,
  paused: false,
  connected: false,
  loading: true,
  start: 0,
  trouble: undefined,
};
