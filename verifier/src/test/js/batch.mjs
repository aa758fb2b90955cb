// Reads questions, one a line, and answers the verdicts, one a line; the first argument is the verifier.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const { keysOf, verifyBundle, verifyDump } = await import(pathToFileURL(process.argv[2]).href);
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { dump, bundle, published, keys, from, to } = JSON.parse(line);
  const bytes = (text) => (text ? [Buffer.from(text, 'base64')] : []);
  const { good, firstBad } = bundle
    ? verifyBundle(bytes(bundle)[0], keysOf(keys))
    : verifyDump(bytes(dump), bytes(published), keysOf(keys), from, to ?? undefined);
  console.log(JSON.stringify({ good, firstBad }));
}
