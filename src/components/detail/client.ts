import type {ClientRecord, ClientsHead} from "../../../loaders/contract/clients.js";
import {readIndex, readRecord, type BlockFile} from "../blocks.js";
import {missionsHref} from "../clients/address.js";
import {ClientView} from "../clients/view.js";
import {element} from "../element.js";
import {formatDate, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {nameKey} from "../nameKey.js";
import {t} from "../text.js";
import type {Asked} from "./asked.js";
import type {Answer} from "./read.js";

export interface Client {
  head: ClientsHead;
  record: ClientRecord;
}

/** The client that an address asks for, matched as the numbers match names. Rejects as `readRecord` does. */
export async function readClient(file: BlockFile, asked: Asked<string>): Promise<Answer<Client>> {
  if (!asked.ok) return {found: false, asked: asked.text, why: "impossible"};
  const record = await readRecord<ClientRecord, string>(file, nameKey(asked.value));
  if (!record) return {found: false, asked: asked.value, why: "unknown"};
  const {head} = await readIndex(file);
  return {found: true, value: {head: head as ClientsHead, record}};
}

export function clientTitle({record}: Client, language: Language): string {
  return record.client ?? t(language, "finance.none.client");
}

/** What one client weighs now; of one that is quiet, since when. */
export function ClientPage(
  {head, record}: Client,
  {language, width}: {language: Language; width: number}
): HTMLElement {
  const href = missionsHref(record.client, {});
  const count = formatNumber(language, record.missions);
  const all = element(
    "p",
    {class: "note"},
    element("a", {href}, t(language, "detail.client.missions", {count}))
  );
  if (record.detail) {
    const view = ClientView(head, record.detail, {language, width});
    view.append(all);
    return view;
  }
  return element(
    "div",
    {class: "detail"},
    element("p", {class: "headline"}, quietSentence(record, language)),
    all
  );
}

function quietSentence(
  {missions, first_start: from, last_end: to}: ClientRecord,
  language: Language
) {
  return t(language, "detail.client.quiet", {
    count: formatNumber(language, missions),
    from: from === null ? t(language, "detail.start.unknown") : formatDate(language, from),
    to: to === null ? t(language, "detail.start.unknown") : formatDate(language, to)
  });
}
