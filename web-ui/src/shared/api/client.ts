import type { components, paths } from "@contract";
import createClient from "openapi-fetch";
import { session } from "@/shared/session/session";
import { type Problem, Refused, Unreachable } from "./problem";

export type Schemas = components["schemas"];

const SIGN_IN = "/api/session";

/**
 * Sends a request as whoever is signed in. If the sign-in has ended, it waits until somebody signs in on top of the page
 * and sends the same request again, with the same idempotency key: nothing that was typed is lost.
 */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await reach(session.prove(request));
  const isSignIn = new URL(request.url).pathname === SIGN_IN;
  if (response.status !== 401 || isSignIn) return response;
  await session.ended();
  return send(again);
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Unreachable();
  }
}

/** The public contract, typed; nothing else talks to the server. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: send });

interface Answer<T> {
  data?: T | undefined;
  error?: unknown;
  response: Response;
}

/** The body of an answer; throws {@link Refused} with the server's problem document. */
export async function body<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  const problem = error && typeof error === "object" ? (error as Problem) : {};
  throw new Refused({ title: response.statusText, ...problem, status: response.status } as Problem);
}
