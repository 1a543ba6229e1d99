import type {SearchIndex} from "../../../loaders/contract/search.js";
import {readNamed} from "../published.js";
import type {Searcher} from "./index.js";

let loading: Promise<Searcher> | undefined;

/** The index of this page's snapshot, asked for once; a failure is forgotten, to be tried again. */
export function loadSearcher(root: ParentNode = document): Promise<Searcher> {
  loading ??= read(root).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function read(root: ParentNode): Promise<Searcher> {
  const address = (rel: string) => {
    const link = root.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
    if (!link) throw new Error(`this page names no ${rel}`);
    return link.href;
  };
  const files = {blocks: address("search-blocks"), index: address("search-blocks-index")};
  const index = address("search-index");
  const [{openIndex}, content] = await Promise.all([import("./index.js"), readNamed(index)]);
  return openIndex(JSON.parse(new TextDecoder().decode(content)) as SearchIndex, files);
}
