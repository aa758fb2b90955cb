import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium";

const TARGET = join(import.meta.dirname, "../../../standalone/target");
const PATIENCE = 180_000;

/** Where the product runs, and who may sign in. */
export interface Product {
  url: string;
  token: string;
  passwords: Record<string, string>;
  chromium: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    product: Product;
  }
}

/** Starts the packaged product on a port and data of its own, with the demo story and the demo people. */
export default async function start({ provide }: TestProject) {
  const chromium = findChromium();
  const data = mkdtempSync(join(tmpdir(), "annals-stories-"));
  const port = await freePort();
  const token = `stories-${crypto.randomUUID()}`;
  const process = run(data, port, token);
  try {
    const passwords = await ready(process);
    provide("product", { url: `http://localhost:${port}`, token, passwords, chromium });
  } catch (error) {
    await stop(process, data);
    throw error;
  }
  return () => stop(process, data);
}

function run(data: string, port: number, token: string): ChildProcess {
  const jar = readdirSync(TARGET).find((name) => /^standalone-.*(?<!sources|tests)\.jar$/.test(name));
  if (!jar) throw new Error("The product is not packaged: mvn package makes standalone/target/standalone-*.jar.");
  const java = globalThis.process.env.JAVA_HOME ? join(globalThis.process.env.JAVA_HOME, "bin/java") : "java";
  return spawn(java, ["-jar", join(TARGET, jar)], {
    env: {
      ...globalThis.process.env,
      SERVER_PORT: String(port),
      ANNALS_DATA_DIR: data,
      ANNALS_ADMIN_TOKEN: token,
      ANNALS_DEMO: "true",
      ANNALS_POSTGRES_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Waits for the last line of a start; answers the demo people's passwords, which it prints. */
function ready(process: ChildProcess): Promise<Record<string, string>> {
  return new Promise((done, fail) => {
    let told = "";
    const late = setTimeout(
      () => fail(new Error(`The product was not ready after ${PATIENCE / 1000} s:\n${told}`)),
      PATIENCE,
    );
    const hear = (chunk: Buffer) => {
      told += chunk;
      if (!told.includes("Annals is ready on")) return;
      clearTimeout(late);
      done(
        Object.fromEntries([...told.matchAll(/sign in as (\S+)\s+with (\S+)/g)].map(([, who, word]) => [who, word])),
      );
    };
    process.stdout?.on("data", hear);
    process.stderr?.on("data", hear);
    process.once("exit", (code) => fail(new Error(`The product ended with ${code}:\n${told}`)));
  });
}

async function stop(process: ChildProcess, data: string) {
  if (process.exitCode === null) {
    const ended = new Promise((done) => process.once("exit", done));
    process.kill("SIGTERM");
    await ended;
  }
  rmSync(data, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
