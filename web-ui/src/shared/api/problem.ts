import type { Schemas } from "./client";

/** A field of a request that was refused: its JSON pointer, and what is wrong with it. */
export type Fault = Schemas["Fault"];
export type Problem = Schemas["Problem"];

/** The server understood and said no; its sentence is meant for people. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title || "The server refused without a reason.");
  }

  get status(): number {
    return this.problem.status ?? 0;
  }

  get code(): string {
    return this.problem.code ?? "";
  }

  /** The sentence for a field, by its JSON pointer. */
  fault(pointer: string): string | undefined {
    return this.problem.errors?.find((fault) => fault.pointer === pointer)?.detail ?? undefined;
  }
}

/** No answer came: for a command it is not known whether it was carried out. */
export class Unreachable extends Error {
  constructor() {
    super("Annals can't be reached just now.");
  }
}

/** Whether the same request may be sent again, because its outcome is not known or the server asks for it. */
export function mayRetry(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof Refused && (error.status === 503 || error.code === "IDEMPOTENCY_KEY_IN_FLIGHT");
}

export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
