import { LiveChannel } from "./channel";

/** Something was recorded at a position; what it was is asked for by whoever shows it. */
export interface Change {
  position: number;
  type?: string;
  subject?: string;
  customerId?: string;
}

export type Connection = "live" | "reconnecting" | "offline";

type Listener = (changes: Change[], missed: boolean) => void;

/** Changes are told together at most so often, so that a busy log does not repaint a page for each event. */
const PACE = 120;

/** What the browser knows of the log: its latest position, what changes, and whether the line to the server holds. */
class Live {
  private known = -1;
  private connection: Connection = "live";
  private lastHeard = new Date();
  private gathered: Change[] = [];
  private missed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private shown = { connection: this.connection, position: this.known, lastHeard: this.lastHeard };
  private channel: LiveChannel | undefined;

  /** Starts to listen, once somebody is signed in. */
  start() {
    this.channel ??= new LiveChannel({
      hello: (position) => this.hello(position),
      change: (change) => this.gather(change),
      status: (status) => this.setConnection(status),
    });
  }

  stop() {
    this.channel?.close();
    this.channel = undefined;
  }

  /** The position that reads must have reached to show what this browser already knows of. */
  position() {
    return this.known;
  }

  know(position: number) {
    if (position > this.known) {
      this.known = position;
      this.show();
    }
  }

  readonly state = () => this.shown;

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
    };
  };

  listen(listener: Listener) {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** A line to the server was opened: what happened before it is known to nobody, so everything shown is asked anew. */
  private hello(position: number) {
    this.know(position);
    this.missed = true;
    this.setConnection("live");
    this.tellSoon();
  }

  private gather(change: Change) {
    this.know(change.position);
    this.gathered.push(change);
    this.lastHeard = new Date();
    this.tellSoon();
  }

  private tellSoon() {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const changes = this.gathered;
      const missed = this.missed;
      this.gathered = [];
      this.missed = false;
      for (const listener of this.listeners) listener(changes, missed);
    }, PACE);
  }

  private setConnection(connection: Connection) {
    if (connection === "live") this.lastHeard = new Date();
    this.connection = connection;
    this.show();
  }

  private show() {
    this.shown = { connection: this.connection, position: this.known, lastHeard: this.lastHeard };
    for (const watcher of this.watchers) watcher();
  }
}

export const live = new Live();
