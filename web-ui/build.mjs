// Builds the screens for Maven: installs what package-lock.json names, makes the types from the contract, and bundles.
// What was built from the same files before is left as it is.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "package-lock.json",
  "package.json",
  "vite.config.ts",
  "tsconfig.json",
  "index.html",
  "public",
  "src",
  "../docs/openapi.json",
];
const BUILT = "target/built";
const INSTALLED = "node_modules/.installed";

function files(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path];
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths.filter(existsSync).flatMap(files)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function once(mark, paths, work) {
  const wanted = fingerprint(paths);
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  work();
  writeFileSync(mark, wanted);
}

function npm(...args) {
  try {
    execFileSync("npm", args, { stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
  } catch {
    process.exit(1); // npm has said what is wrong
  }
}

mkdirSync("target", { recursive: true });
once(INSTALLED, ["package-lock.json"], () => npm("ci", "--no-audit", "--no-fund", "--loglevel=error"));
once(BUILT, SOURCES, () => npm("run", "--silent", "build"));
