import type { Schemas } from "@/shared/api/client";

/** Who is signed in. */
export type Person = Schemas["Session"];

type Listener = () => void;

/** Who is signed in, for everything that sends; `over` while a sign-in has ended and somebody has to sign in again. */
class SessionState {
  private person: Person | undefined = undefined;
  private waiting: { goOn: () => void }[] = [];
  private readonly listeners = new Set<Listener>();
  private shown: { person: Person | undefined; over: boolean } = { person: undefined, over: false };

  readonly subscribe = (listener: Listener) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly state = () => this.shown;

  /** Somebody signed in. What waited for it goes on, but only for the same person: drafts are nobody else's. */
  signedIn(person: Person) {
    const before = this.person;
    if (before && before.actorId !== person.actorId) {
      location.reload();
      return;
    }
    this.change(person, false);
    for (const request of this.waiting.splice(0)) request.goOn();
  }

  signedOut() {
    this.change(undefined, false);
  }

  /** Called when the server no longer knows the session; answers once somebody has signed in again. */
  ended(): Promise<void> {
    this.change(this.person, this.person !== undefined);
    if (!this.person) return new Promise(() => {});
    return new Promise((goOn) => this.waiting.push({ goOn }));
  }

  /** A request that proves it comes from our page. */
  prove(request: Request): Request {
    if (this.person?.csrfToken && request.method !== "GET") {
      request.headers.set("X-CSRF-Token", this.person.csrfToken);
    }
    return request;
  }

  private change(person: Person | undefined, over: boolean) {
    this.person = person;
    this.shown = { person, over };
    for (const listener of this.listeners) listener();
  }
}

export const session = new SessionState();
