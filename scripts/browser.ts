import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {chromium} from "playwright-core";

// A window of the whole browser opens suggestions below its address line, in two hidden pages of
// their own: nobody sees them here, and they cost twice what the page itself costs. A second
// list takes the place of Playwright's, whose part that bears on pages is here again.
const withoutFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning"
];

/** How a browser is started that shows nothing and asks nobody for anything. */
export const browserFlags: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${withoutFeatures.join(",")}`
];

const paths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium"
];

/** A browser that is on this machine: the one CONSULTATOR_BROWSER names, the system's, Playwright's. */
export function findBrowser(): string | undefined {
  const named = process.env["CONSULTATOR_BROWSER"];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CONSULTATOR_BROWSER: no such file: ${named}`);
    return named;
  }
  return [...paths, chromium.executablePath()].find((path) => existsSync(path));
}

/** Tries one way to install a browser; says why it did not work. */
function attempt(command: string, args: string[]): string | undefined {
  try {
    execFileSync(command, args, {stdio: ["ignore", "ignore", "pipe"], timeout: 300_000});
    return undefined;
  } catch (error) {
    return `${command} ${args[0]}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
}

/**
 * A browser for the tests, installed if there is none: with the system's package manager where we
 * may use it, else Playwright's own download. Throws one line that says what was tried.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.error("no browser on this machine: installing one for the tests");
  const tried: string[] = [];
  const ways: [string, string[]][] = [];
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get"))
    ways.push(
      ["apt-get", ["update", "-qq"]],
      ["apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]]
    );
  const installer = fileURLToPath(
    new URL("../node_modules/playwright-core/cli.js", import.meta.url)
  );
  ways.push([process.execPath, [installer, "install", "chromium"]]);
  for (const [command, args] of ways) {
    const failure = attempt(command, args);
    if (failure) tried.push(failure);
    const browser = findBrowser();
    if (browser) return browser;
  }
  throw new Error(
    `no browser for the tests: install Chromium or set CONSULTATOR_BROWSER to one (tried: ${tried.join("; ")})`
  );
}
