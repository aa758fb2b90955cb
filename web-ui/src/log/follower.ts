import { sentence } from "@/shared/api/problem";
import { type LogEvent, older, type Reach } from "./older";
import { type Log, NOTHING, type Shown } from "./shown";

/** So many rows are kept. */
export const KEPT = 2000;
const PAGE = 100;
/** At most five repaints a second, however fast the log grows. */
const PACE = 200;
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/** Follows the log: shows what comes, holds it back while paused, and goes on after the line was broken. */
export class Follower {
  private shown: Shown = NOTHING;
  private arrived: LogEvent[] = [];
  private next = 0;
  /** Newer events than the first shown were let go of. */
  private cut = false;
  private pause = SHORTEST_PAUSE;
  private hangUp: (() => void) | undefined;
  private timers: { paint?: ReturnType<typeof setTimeout>; retry?: ReturnType<typeof setTimeout> } = {};
  /** Counts starts and stops, so that what an ended one still answers is passed over. */
  private run = 0;
  /** So many of those held back were let go of, being too old to be shown. */
  private dropped = 0;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly log: Log,
    private readonly keeps: (event: LogEvent) => boolean,
    private readonly reach: Reach,
  ) {}

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
    };
  };

  readonly state = () => this.shown;

  async start() {
    const run = ++this.run;
    try {
      this.next = (await this.log.head()) + 1;
      const latest = await older(this.next, PAGE, this.reach, this.keeps, this.log.read);
      if (run !== this.run) return;
      this.set({ ...NOTHING, loading: false, events: latest.events, start: latest.start });
      this.listen();
    } catch (error) {
      if (run === this.run) this.set({ loading: false, trouble: sentence(error) });
    }
  }

  stop() {
    this.run++;
    this.hangUp?.();
    clearTimeout(this.timers.paint);
    clearTimeout(this.timers.retry);
    this.timers = {};
  }

  hold() {
    if (!this.shown.paused) this.set({ paused: true });
  }

  /** Shows what was held back, and goes on. */
  resume() {
    if (this.cut) {
      this.stop();
      this.arrived = [];
      this.dropped = 0;
      this.cut = false;
      void this.start();
      return;
    }
    this.set({ paused: false });
    this.paint();
  }

  async older() {
    this.set({ loading: true, paused: true, trouble: undefined });
    try {
      const more = await older(this.shown.start, PAGE, this.reach, this.keeps, this.log.read);
      const all = [...this.shown.events, ...more.events];
      if (all.length > KEPT) this.cut = true;
      this.set({ events: all.slice(-KEPT), start: more.start, loading: false });
    } catch (error) {
      this.set({ loading: false, trouble: sentence(error) });
    }
  }

  private listen() {
    this.hangUp = this.log.listen(
      this.next,
      (event) => this.heard(event),
      () => this.broken(),
    );
    this.set({ connected: true });
  }

  private heard(event: LogEvent) {
    this.pause = SHORTEST_PAUSE;
    if (event.position < this.next) return;
    this.next = event.position + 1;
    if (!this.keeps(event)) return;
    this.arrived.push(event);
    if (this.arrived.length > KEPT) {
      this.arrived.shift();
      this.dropped++;
    }
    this.timers.paint ??= setTimeout(() => this.paint(), PACE);
  }

  private broken() {
    this.hangUp?.();
    this.set({ connected: false });
    clearTimeout(this.timers.retry);
    this.timers.retry = setTimeout(() => this.again(this.run), this.pause);
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
  }

  /** A stream does not say why it broke; a question does, and asks for a new sign-in if the last one has ended. */
  private async again(run: number) {
    const reached = await this.log.head().then(
      () => true,
      () => false,
    );
    if (run !== this.run) return;
    if (reached) this.listen();
    else this.broken();
  }

  private paint() {
    delete this.timers.paint;
    if (this.shown.paused) {
      this.set({ held: this.arrived.length + this.dropped });
      return;
    }
    const events = [...this.arrived.reverse(), ...this.shown.events];
    this.arrived = [];
    this.dropped = 0;
    const kept = events.slice(0, KEPT);
    const start = events.length > KEPT ? (kept.at(-1)?.position ?? 0) : this.shown.start;
    this.set({ events: kept, start, held: 0 });
  }

  private set(change: Partial<Shown>) {
    this.shown = { ...this.shown, ...change };
    for (const watcher of this.watchers) watcher();
  }
}
