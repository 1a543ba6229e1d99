import type MarkdownIt from "markdown-it";
import {closeNetwork} from "./loaders/site/offline.js";
import {readManifest} from "./loaders/snapshots/read.js";
import {footerHtml, frameFacts, headerHtml, headHtml} from "./src/components/frame.js";
import {prose} from "./src/components/prose.js";

closeNetwork();

const {CONSULTATOR_SNAPSHOT: folder, CONSULTATOR_SITE: output} = process.env;

// Without a snapshot (a lint, an editor) the config still loads; the data loaders say what is missing.
const facts = folder ? frameFacts(readManifest(folder), output !== undefined) : null;

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
  markdownIt: (md: MarkdownIt) => prose(md),
  head: headHtml(),
  header: ({path}: {path: string}) => headerHtml(path, facts),
  footer: footerHtml(facts)
};
