import type MarkdownIt from "markdown-it";
import {earlyHtml} from "./loaders/site/early.js";
import {closeNetwork} from "./loaders/site/offline.js";
import type {Overview} from "./loaders/contract.js";
import {readManifest, snapshot} from "./loaders/snapshots/read.js";
import type {Subject} from "./src/components/explorer/columns.js";
import {consultants} from "./src/components/explorer/consultants.js";
import {ExploredTabs} from "./src/components/explorer/explored.js";
import {FirstView} from "./src/components/explorer/FirstView.js";
import {missions} from "./src/components/explorer/missions.js";
import type {FirstPage} from "./src/components/explorer/model.js";
import {footerHtml, frameFacts, headerHtml, headHtml} from "./src/components/frame.js";
import {Headline} from "./src/components/headline.js";
import {prose} from "./src/components/prose.js";
import {Tiles} from "./src/components/overviewTiles.js";
import {inCells} from "./src/components/ranges/largeMissions.js";

closeNetwork();

const {CONSULTATOR_SNAPSHOT: folder, CONSULTATOR_SITE: output} = process.env;

// Without a snapshot (a lint, an editor) the config still loads; the data loaders say what is missing.
const overview = folder ? read<Overview>("overview.json", folder) : null;
const facts =
  folder && overview
    ? {
        ...frameFacts(readManifest(folder), output !== undefined),
        rows: {practices: overview.practices.length, endings: overview.endings.length}
      }
    : null;

// The overview's sentence and tiles and the explorers' first rows, in the first paint of their pages.
const early = {
  "early.headline": overview ? earlyHtml((language) => Headline(overview, language)) : "",
  "early.tiles": overview ? earlyHtml((language) => Tiles(overview, language)) : "",
  "early.consultants": folder ? firstRows("consultants", () => consultants, folder) : "",
  "early.missions": folder
    ? firstRows("missions", (inBrowser) => (inBrowser ? missions : inCells(missions)), folder)
    : "",
  "early.explored": folder ? earlyHtml((language) => ExploredTabs("missions", language)) : ""
};

function read<Data>(name: string, from: string): Data {
  return JSON.parse(snapshot(name, from).toString()) as Data;
}

function firstRows(name: string, subject: (inBrowser: boolean) => Subject, from: string): string {
  const first = read<FirstPage>(`${name}-first.json`, from);
  const shown = {first, snapshot: readManifest(from)};
  return earlyHtml((language, signal) =>
    FirstView(subject(first.in_browser), {...shown, language, signal})
  );
}

export default {
  root: "src",
  output: output ?? "dist/.site",
  title: facts?.firm ?? "Consultator",
  interpreters: {".ts": [process.execPath, "--import=tsx"]},
  globalStylesheets: [],
  style: "style.css",
  sidebar: false,
  toc: false,
  pager: false,
  pages: [],
  markdownIt: (md: MarkdownIt) => prose(md, early),
  head: headHtml(facts),
  header: ({path}: {path: string}) => headerHtml(path, facts),
  footer: footerHtml(facts)
};
