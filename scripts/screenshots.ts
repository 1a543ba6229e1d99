import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {chromium} from "playwright-core";
import type {Page} from "playwright-core";
import {serveSite} from "../loaders/site/serve.js";
import {readSettings} from "../loaders/settings.js";
import {ensureBrowser} from "./browser.js";
import {options, run} from "./command.js";
import {projectFolder} from "./site.js";

const help = `Takes the pictures that the README shows, of the site that is published.

  npm run screenshots -- [--out FOLDER]   where the releases are (the setting "output")`;

const shots = [
  {name: "laptop", viewport: {width: 1280, height: 800}, colorScheme: "light"},
  {name: "dark", viewport: {width: 1280, height: 800}, colorScheme: "dark"},
  {name: "phone", viewport: {width: 390, height: 844}, colorScheme: "light"},
  // A4 at 96 dpi, less its margins.
  {name: "print", viewport: {width: 702, height: 1000}, colorScheme: "light"}
] as const;

/** The pages that the site's own navigation names, by their file's name. */
async function pageNames(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  const paths = await page
    .locator("nav.rail a")
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)
    );
  return paths.map((path) => path.slice(1) || "overview");
}

await run(async () => {
  const values = options({out: {type: "string"}, help: {type: "boolean"}});
  if (values.help) return console.log(help);
  const out = values.out ?? readSettings().output;
  const server = await serveSite({out, audience: "everyone", port: 0});
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
  });
  const folder = join(projectFolder, "docs/screenshots");
  mkdirSync(folder, {recursive: true});
  try {
    for (const {name, ...context} of shots) {
      const page = await browser.newPage(context);
      for (const path of await pageNames(page, server.url)) {
        await page.goto(`${server.url}/${path === "overview" ? "" : path}`);
        await page.waitForLoadState("networkidle");
        // The engine and the charts draw after the last byte.
        await page.waitForTimeout(1500);
        if (name === "print") await page.emulateMedia({media: "print"});
        await page.screenshot({
          path: join(folder, `${path}-${name}.jpg`),
          type: "jpeg",
          quality: 75
        });
        if (name === "print") await page.emulateMedia({media: "screen"});
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(folder);
});
