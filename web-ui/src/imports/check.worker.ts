import { type Checked, check, type Question } from "./check";

/** What a worker is asked, once. */
export interface CheckRequest {
  file: File;
  question: Question;
}

/** What it answers: after each piece of the file, and at the end. */
export type CheckReply = { checked: Checked; isDone: boolean } | { trouble: string };

const PIECE = 1 << 20;

async function* pieces(file: File) {
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
  }
}

const reply = (message: CheckReply) => self.postMessage(message);

self.onmessage = ({ data: { file, question } }: MessageEvent<CheckRequest>) =>
  check(pieces(file), question, (checked) => reply({ checked, isDone: false })).then(
    (checked) => reply({ checked, isDone: true }),
    (error: Error) => reply({ trouble: error.message }),
  );
