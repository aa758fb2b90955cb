import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

const HELP =
  "The browser stories need Chromium or Chrome: install it (Debian: apt-get install chromium) or set CHROME to its path.";

/** A browser that is there, or Debian's, installed if that is possible here. */
export function findChromium(): string {
  return process.env.CHROME ?? installed() ?? install();
}

function installed(): string | undefined {
  return PLACES.find(existsSync);
}

function install(): string {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Error(HELP);
  console.log("Installing Chromium for the browser stories …");
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
    execFileSync("apt-get", ["install", "-qq", "-y", "chromium"], { env, stdio: "ignore" });
  } catch {
    throw new Error(HELP);
  }
  const found = installed();
  if (!found) throw new Error(HELP);
  return found;
}
