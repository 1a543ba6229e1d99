import {mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
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

/** A picture: of which address, and of what is done there first. */
interface Scene {
  name: string;
  path: string;
  act?: (page: Page) => Promise<void>;
}

const question =
  "SELECT practice, count(*) AS consultants\nFROM consultants\nWHERE status <> 'out'\nGROUP BY practice";

/** What the navigation does not show: a page at work, and pages of one thing. */
const staged: readonly Scene[] = [
  {name: "explore", path: "explore?charts=daily_rate,status,start,practice&practice=Data"},
  {name: "groups", path: "missions?by=practice&measure=mean.daily_rate"},
  {
    name: "sql",
    path: `sql?${new URLSearchParams({q: question, view: "chart"}).toString()}`,
    act: async (page) => void (await page.waitForSelector(".console-chart svg"))
  },
  {
    name: "search",
    path: "",
    async act(page) {
      await page.locator("button.search").click();
      await page.locator("#search-field").fill("data");
    }
  }
];

/** Where the first row of each page's table leads: one consultant, mission, client, skill. */
const details = [
  {name: "consultant", from: "consultants"},
  {name: "mission", from: "missions"},
  {name: "client", from: "clients"},
  {name: "skill", from: "skills"}
] as const;

/** The pages that the site's own navigation names, by their file's name, and the staged ones. */
async function scenes(page: Page, url: string): Promise<Scene[]> {
  await page.goto(url);
  const paths = await page
    .locator("nav.rail a")
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.slice(1))
    );
  const shown = paths.map((path): Scene => ({name: path || "overview", path}));
  const found = shown.filter(({name}) => staged.every((one) => one.name !== name));
  for (const {name, from} of details) {
    await page.goto(`${url}/${from}`);
    const link = page.locator(`main tbody a[href^="./${name}?"]`).first();
    const href = await link.getAttribute("href", {timeout: 15_000});
    if (!href) throw new Error(`${from}: no link to a ${name}`);
    found.push({name, path: href.slice(2)});
  }
  return [...found, ...staged];
}

/** As WebP, which Playwright does not write and the browser does: half of a JPEG's bytes. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const text = await page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({type: "image/webp", quality: 0.7});
    const written = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(written, (byte) => String.fromCharCode(byte)).join(""));
  }, png.toString("base64"));
  return Buffer.from(text, "base64");
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
    const guide = await browser.newPage(shots[0]);
    const taken = await scenes(guide, server.url);
    await guide.goto("about:blank");
    for (const old of readdirSync(folder)) rmSync(join(folder, old));
    for (const {name: shot, ...context} of shots) {
      const page = await browser.newPage(context);
      for (const {name, path, act} of taken) {
        await page.goto(`${server.url}/${path}`);
        await page.waitForLoadState("networkidle");
        await act?.(page);
        // The engine and the charts draw after the last byte.
        await page.waitForTimeout(1500);
        if (shot === "print") await page.emulateMedia({media: "print"});
        const picture = await asWebp(guide, await page.screenshot());
        writeFileSync(join(folder, `${name}-${shot}.webp`), picture);
        if (shot === "print") await page.emulateMedia({media: "screen"});
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(folder);
});
