import {closeNetwork} from "../../../loaders/site/offline.js";

closeNetwork();

export default {
  root: "src",
  output: process.env["PEERS_OUT"] ?? "../../../.build/peers/plain",
  title: "plain",
  globalStylesheets: [],
  style: "style.css",
  sidebar: false,
  toc: false,
  pager: false,
  footer: ""
};
