import { session } from "@/shared/session/session";
import { type Problem, Refused, Unreachable } from "./problem";

/** Sends files as one form, and tells how much of it is sent; fetch can't tell that. */
export async function upload<T>(path: string, form: FormData, sent: (share: number) => void): Promise<T> {
  const request = await attempt(path, form, sent);
  const answer = parsed(request.responseText);
  if (request.status === 401) {
    await session.ended();
    return upload(path, form, sent);
  }
  if (request.status >= 200 && request.status < 300) return answer as T;
  throw new Refused({ title: request.statusText, ...(answer as Problem), status: request.status });
}

function attempt(path: string, form: FormData, sent: (share: number) => void): Promise<XMLHttpRequest> {
  const request = new XMLHttpRequest();
  request.open("POST", path);
  const proof = session.prove(new Request(new URL(path, location.origin), { method: "POST" }));
  for (const [name, value] of proof.headers) request.setRequestHeader(name, value);
  request.upload.onprogress = (event) => event.lengthComputable && sent(event.loaded / event.total);
  return new Promise((resolve, reject) => {
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Unreachable());
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
