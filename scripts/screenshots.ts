import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {serveSite} from "../loaders/site/serve.js";
import {readSettings} from "../loaders/settings.js";
import {ensureBrowser} from "./browser.js";
import {options, run} from "./command.js";
import {projectFolder} from "./site.js";

const help = `Takes the pictures that the README shows, of the site that is published.

  npm run screenshots -- [--out FOLDER]   where the releases are (the setting "output")`;

const pages = ["overview", "consultants", "missions", "operations"];
const shots = [
  {name: "light", viewport: {width: 1440, height: 900}, colorScheme: "light"},
  {name: "dark", viewport: {width: 1440, height: 900}, colorScheme: "dark"},
  {name: "phone", viewport: {width: 390, height: 844}, colorScheme: "light"}
] as const;

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
      for (const path of pages) {
        await page.goto(`${server.url}/${path === "overview" ? "" : path}`);
        await page.waitForLoadState("networkidle");
        // The engine and the charts draw after the last byte.
        await page.waitForTimeout(1500);
        await page.screenshot({path: join(folder, `${path}-${name}.png`)});
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(folder);
});
