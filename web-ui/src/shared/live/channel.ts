import type { Change, Connection } from "./live";

interface Ears {
  hello(position: number): void;
  change(change: Change): void;
  status(status: Connection): void;
}

type Message = { hello: number } | { change: Change } | { status: Connection } | { asks: true };

const NAME = "annals-changes";
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
const UNNOTICED = 2_000;

/**
 * One stream for a whole browser, because HTTP/1.1 allows six connections to a server: the tab that holds the lock reads
 * it and tells the others; when that tab goes, another takes over.
 */
export class LiveChannel {
  private readonly others = new BroadcastChannel(NAME);
  private readonly over = new AbortController();
  private source: EventSource | undefined;
  private pause = SHORTEST_PAUSE;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private notice: ReturnType<typeof setTimeout> | undefined;
  private first = true;
  private latest = -1;

  constructor(private readonly ears: Ears) {
    this.others.onmessage = (event) => this.heard(event.data);
    window.addEventListener("offline", this.offline, { signal: this.over.signal });
    window.addEventListener("online", this.online, { signal: this.over.signal });
    if (navigator.locks) this.lead();
    else this.open();
  }

  close() {
    this.over.abort();
    this.source?.close();
    clearTimeout(this.retry);
    clearTimeout(this.notice);
    this.others.close();
  }

  private lead() {
    this.others.postMessage({ asks: true } satisfies Message);
    navigator.locks
      .request(NAME, { signal: this.over.signal }, () => {
        this.open();
        return new Promise((_, end) => this.over.signal.addEventListener("abort", () => end(this.over.signal.reason)));
      })
      .catch(() => {}); // closed
  }

  private open() {
    if (this.over.signal.aborted) return;
    this.source = new EventSource("/api/changes/stream");
    this.first = true;
    this.source.onmessage = (event) => this.line(JSON.parse(event.data));
    this.source.onerror = () => this.broken();
  }

  private line(change: Change) {
    this.pause = SHORTEST_PAUSE;
    clearTimeout(this.notice);
    this.notice = undefined;
    this.latest = change.position;
    this.tell(this.first ? { hello: change.position } : { change });
    this.first = false;
  }

  private broken() {
    this.source?.close();
    this.notice ??= setTimeout(() => this.tell({ status: navigator.onLine ? "reconnecting" : "offline" }), UNNOTICED);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
  }

  private readonly offline = () => this.ears.status("offline");

  private readonly online = () => {
    if (!this.source) return;
    this.source.close();
    clearTimeout(this.retry);
    this.open();
  };

  private tell(message: Message) {
    this.others.postMessage(message);
    this.heard(message);
  }

  private heard(message: Message) {
    if ("hello" in message) this.ears.hello(message.hello);
    else if ("change" in message) this.ears.change(message.change);
    else if ("status" in message) this.ears.status(message.status);
    else if (this.source && this.latest >= 0) this.others.postMessage({ hello: this.latest } satisfies Message);
  }
}
