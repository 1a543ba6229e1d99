import type MarkdownIt from "markdown-it";
import {earlyHtml} from "./loaders/site/early.js";
import {closeNetwork} from "./loaders/site/offline.js";
import type {Overview} from "./loaders/contract.js";
import {readManifest, snapshot} from "./loaders/snapshots/read.js";
import {footerHtml, frameFacts, headerHtml, headHtml} from "./src/components/frame.js";
import {Headline} from "./src/components/headline.js";
import {prose} from "./src/components/prose.js";
import {Tiles} from "./src/components/overviewTiles.js";

closeNetwork();

const {CONSULTATOR_SNAPSHOT: folder, CONSULTATOR_SITE: output} = process.env;

// Without a snapshot (a lint, an editor) the config still loads; the data loaders say what is missing.
const overview = folder
  ? (JSON.parse(snapshot("overview.json", folder).toString()) as Overview)
  : null;
const facts =
  folder && overview
    ? {
        ...frameFacts(readManifest(folder), output !== undefined),
        rows: {practices: overview.practices.length, endings: overview.endings.length}
      }
    : null;

// The overview's sentence and tiles, in its first paint.
const early = {
  "early.headline": overview ? earlyHtml((language) => Headline(overview, language)) : "",
  "early.tiles": overview ? earlyHtml((language) => Tiles(overview, language)) : ""
};

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
