// Checks a dump or an evidence bundle of Annals, with nothing but Node.js 20. Written from docs/proof.md alone.
// usage: node verify.mjs FILE [--checkpoints FILE] [--key FILE|FINGERPRINT]... [--from N] [--to N]
// exit code 0: everything is what was signed; 1: it is not; 2: that cannot be said
import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
const need = (condition, reason) => { if (!condition) throw new Error(reason); };
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const node = (left, right) => sha256(Buffer.of(1), left, right);
// A line has exactly these members in this order, written as JSON.stringify writes them.
function object(line, ...names) {
  const value = JSON.parse(line.toString('utf8'), (name, part) => (typeof part === 'number' ? integer(part) : part));
  need(Buffer.from(JSON.stringify(value)).equals(line), 'This line is not written as it should be.');
  need(Object.keys(value ?? {}).join() === names.join(), 'This line has other members than it should have.');
  return value;
}
const integer = (value) => (need(Number.isSafeInteger(value), 'A number is none.'), value);
const text = (value) => (need(typeof value === 'string' && value.isWellFormed(), 'A text is none.'), value);
const list = (value) => (need(Array.isArray(value), 'A list is none.'), value);
const hash = (value) => (need(/^[0-9a-f]{64}$/.test(text(value)), 'A hash is none.'), Buffer.from(value, 'hex'));
const isBase64 = (value) => Buffer.from(text(value), 'base64').toString('base64') === value;
const base64 = (value) => (need(isBase64(value), 'This is no Base64.'), Buffer.from(value, 'base64'));
const packed = (value) => (base64(value).toString('hex').match(/.{1,64}/g) ?? []).map(hash);
const pem = (value) => [...value.matchAll(/-----BEGIN PUBLIC KEY-----([^-]*)-----END/g)].map((block) => Buffer.from(block[1], 'base64'));
export function keysOf(named) { // fingerprints, or files in PEM; without any, the keys that come with the file are believed
  const known = new Map();
  const own = named.filter((key) => !/^[0-9a-f]{64}$/i.test(key)).flatMap((key) => pem(readFileSync(key, 'latin1')));
  const trusted = new Set([...named.map((key) => key.toLowerCase()), ...own.map((der) => sha256(der).toString('hex'))]);
  const add = (der, id = sha256(der).toString('hex')) => (trusted.size === 0 || trusted.has(id)) && known.set(id, der);
  const haveSigned = (keyId, bytes, signature) => {
    const key = known.has(keyId) && createPublicKey({ key: known.get(keyId), format: 'der', type: 'spki' });
    return key && isBase64(signature) && verify(null, bytes, key, Buffer.from(signature, 'base64'));
  };
  own.forEach((der) => add(der));
  return { add, haveSigned };
}
// A tree is its size and the roots of the complete subtrees, the largest first.
const rootOf = ({ roots }) => (roots.length ? roots.reduceRight((right, left) => node(left, right)) : sha256());
function append(tree, leaf) {
  let top = leaf;
  for (let rest = tree.size++; rest % 2 === 1; rest = (rest - 1) / 2) top = node(tree.roots.pop(), top);
  tree.roots.push(top);
}
// RFC 9162, 2.1.3.2 and 2.1.4.2: both walk from a place towards the root; old stays what it is where only now grows.
function walk(fn, sn, start, path) {
  let [old, now] = [start, start];
  for (const next of path) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      [old, now] = [node(next, old), node(next, now)];
      while (fn !== 0 && fn % 2 === 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else now = node(now, next);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? [old, now] : null;
}
function continues(old, now) {
  let [fn, sn] = [old.size - 1, now.size - 1];
  while (fn % 2 === 1) [fn, sn] = [(fn - 1) / 2, Math.floor(sn / 2)];
  const steps = Number.isInteger(Math.log2(old.size)) ? [old.root, ...now.hashes] : now.hashes;
  const ends = old.size < now.size && steps.length > 0 && walk(fn, sn, steps[0], steps.slice(1));
  return ends && ends[0].equals(old.root) && ends[1].equals(now.root);
}
const int64 = (value) => { const b = Buffer.alloc(8); b.writeBigInt64BE(BigInt(integer(value))); return b; };
const int32 = (value) => { const b = Buffer.alloc(4); b.writeInt32BE(value); return b; };
const field = (value) => Buffer.concat([int32(Buffer.byteLength(text(value))), Buffer.from(value)]);
const EVENT = 'position type eventId aggregateType aggregateId sequence revision recordedMicros payload metadata'.split(' ');
const leafOf = (e) => sha256(Buffer.of(0), int64(e.position), field(e.type), field(e.eventId),
  e.aggregateType === null ? int32(-1) : field(e.aggregateType), field(e.aggregateId), int64(e.sequence),
  int64(e.revision), int64(e.recordedMicros), field(e.payload), field(e.metadata));
const includes = (e, { size, root }) =>
  e.position < size && walk(e.position, size - 1, leafOf(e), list(e.proof).map(hash))?.[1].equals(root);
const CHECKPOINT = ['size', 'root', 'time', 'keyId', 'signature'];
function checkpoint(line, keys, hashes) {
  const c = object(line, ...CHECKPOINT, hashes);
  const signed = `annals checkpoint v1\n${integer(c.size)}\n${text(c.root)}\n${text(c.time)}\n${text(c.keyId)}\n`;
  need(keys.haveSigned(c.keyId, Buffer.from(signed), c.signature), `Checkpoint ${c.size} is not signed by a trusted key.`);
  return { size: c.size, root: hash(c.root), hashes: hashes === 'leaves' ? packed(c.leaves) : list(c[hashes]).map(hash) };
}
function* split(chunks) { // a last line without its end is given one, which no whole line has
  let rest = Buffer.alloc(0);
  for (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length) yield Buffer.concat([rest, Buffer.of(10)]);
}
class Lines {
  constructor(chunks) { this.lines = split(chunks); }
  peek() { return (this.ahead ??= this.lines.next().value ?? null); }
  next() { const line = this.peek(); this.ahead = undefined; return line; }
}
const good = (events) => ({ good: true, firstBad: null, events, reason: 'Every event is the one that was signed.' });
export function verifyDump(dumpChunks, publishedChunks, keys, from = 0, to = undefined) {
  const [dump, published] = [new Lines(dumpChunks), new Lines(publishedChunks)];
  let [tree, position] = [{ size: 0, roots: [] }, from];
  const there = (line) => (need(line !== null, 'The events from this position on are missing.'), line);
  const accept = (bytes) => {
    const c = checkpoint(bytes, keys, 'leaves');
    need(c.hashes.length > 0 && c.size - tree.size === c.hashes.length, `Checkpoint ${c.size} does not follow.`);
    c.hashes.forEach((leaf) => append(tree, leaf));
    need(rootOf(tree).equals(c.root), `Checkpoint ${c.size} has another root than the hashes it names.`);
    return c;
  };
  try {
    const header = object(there(dump.next()), 'dump', 'from', 'to', 'start', 'frontier', 'keys');
    list(header.keys).forEach((key) => keys.add(base64(key)));
    need(header.dump === 1 && header.from === from && integer(header.start) <= from, 'The dump begins elsewhere.');
    const end = to ?? integer(header.to);
    if (published.peek() === null) tree = { size: header.start, roots: list(header.frontier).map(hash) };
    while (published.peek() !== null && object(published.peek(), ...CHECKPOINT, 'leaves').size <= from) accept(published.next());
    while (position < end) {
      const c = accept(there(published.peek() ?? dump.peek()));
      const [own, outside, start] = [dump.peek(), published.next(), position];
      const same = outside === null || own?.equals(outside);
      if (same || own?.subarray(0, 8).toString('latin1') === '{"size":') dump.next();
      for (; position < Math.min(c.size, end); position++) {
        const [event, signed] = [object(there(dump.next()), ...EVENT), c.hashes[position - (c.size - c.hashes.length)]];
        need(event.position === position, 'Another event stands at this place.');
        need(leafOf(event).equals(signed), 'This event is not the one that was signed.');
      }
      if (!same) { position = start; need(false, `Checkpoint ${c.size} is not the published one.`); }
    }
    need(dump.next() === null, 'There are events that no checkpoint vouches for.');
    need(to !== undefined || (published.next() === null && tree.size === position), 'Events are missing that were signed.');
    return good(position - from);
  } catch (e) {
    return { good: false, firstBad: position, events: position - from, reason: e.message };
  }
}
function unzip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  need(end >= 0, 'The zip is damaged.');
  for (let at = zip.readUInt32LE(end + 16), n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const [method, names, extra, comment] = [10, 28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const [name, local] = [zip.toString('utf8', at + 46, at + 46 + names), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    need(!files.has(name), `${name} is there twice.`);
    files.set(name, method === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + names + extra + comment;
  }
  return files;
}
export function verifyBundle(zip, keys) {
  let [position, before, events, last] = [null, -1, 0, null]; // a position only while events are read
  try {
    const files = unzip(zip);
    const file = (name) => (need(files.has(name), `${name} is missing.`), files.get(name));
    pem(file('public-keys.pem').toString('latin1')).forEach((der) => keys.add(der));
    for (const line of split([file('checkpoints.ndjson')])) {
      const c = checkpoint(line, keys, 'consistency');
      need(c.size > 0 && (!last || continues(last, c)), `Checkpoint ${c.size} does not follow.`);
      last = c;
    }
    need(last !== null, 'The bundle has no checkpoint.');
    for (const line of split([file('events.ndjson')])) {
      position = before + 1;
      const event = object(line, ...EVENT, 'proof');
      need(integer(event.position) > before, 'The events are not in the order of the log.');
      position = before = event.position;
      need(includes(event, last), 'This event is not the one that was signed.');
      events++;
    }
    position = null;
    const m = object(file('manifest.json'), 'bundle', 'created', 'question', 'size', 'events', 'files', 'keyId');
    need(keys.haveSigned(m.keyId, file('manifest.json'), file('manifest.sig').toString().trimEnd()), 'The manifest is not signed.');
    m.files.forEach((one) => need(file(one.name).length === one.bytes
      && sha256(file(one.name)).toString('hex') === one.sha256, `${one.name} is not what the manifest says.`));
    need(m.events === events && files.size === m.files.length + 2, 'The bundle holds other things than its manifest says.');
    return good(events);
  } catch (e) { // also what zlib says of a damaged file
    return { good: false, firstBad: position, events, reason: e.message };
  }
}
function* chunks(path) {
  const [file, buffer] = [openSync(path), Buffer.alloc(1 << 16)];
  for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer)) yield Buffer.from(buffer.subarray(0, n));
  closeSync(file);
}
function main([path, ...rest]) {
  const options = { '--key': [], '--checkpoints': [], '--from': [], '--to': [] };
  for (let i = 0; i < rest.length; i += 2) options[rest[i]].push(rest[i + 1]);
  const start = chunks(path).next().value?.toString('latin1', 0, 2) ?? '';
  if (start !== 'PK' && start[0] !== '{') throw new Error(`${path} is neither a dump nor an evidence bundle.`);
  const [from, to] = ['--from', '--to'].map((name) => options[name].map(Number)[0]);
  const [published, keys] = [options['--checkpoints'].map(chunks)[0] ?? [], keysOf(options['--key'])];
  const verdict = start === 'PK' ? verifyBundle(readFileSync(path), keys) : verifyDump(chunks(path), published, keys, from, to);
  console.log(verdict.good ? `GOOD: ${verdict.events} events. ${verdict.reason}`
    : `BAD: first bad position ${verdict.firstBad ?? 'unknown'}. ${verdict.reason}`);
  return verdict.good ? 0 : 1;
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try { process.exitCode = main(process.argv.slice(2)); } catch (e) { console.error(e.message); process.exitCode = 2; }
}
