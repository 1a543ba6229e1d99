import type {Snapshot} from "../export/facts.js";
import type {Language} from "../language.js";
import type {Subject} from "./columns.js";
import {Explorer} from "./Explorer.js";
import {openModel, type FirstPage} from "./model.js";

/** The explorer of `first` alone, as an address that asks for nothing shows it before any source. */
export function FirstView(
  subject: Subject,
  {
    first,
    snapshot,
    language,
    signal
  }: {first: FirstPage; snapshot: Snapshot; language: Language; signal: AbortSignal}
): HTMLElement {
  const connect = () => new Promise<never>(() => undefined);
  const model = openModel(subject, {first, asOf: snapshot.as_of, connect});
  return Explorer(model, {language, snapshot, parquet: "", signal});
}
