import type {RowGroupIndex} from "../../../loaders/contract/rowGroups.js";
import type {Source} from "../explorer/source.js";
import {readCells} from "./cells.js";
import {rangeSource} from "./rangeSource.js";
import {openRowGroups} from "./rowGroups.js";

/** Answers about missions that no tab can hold, from their cells and ranges of their Parquet file. */
export function rangesOf({
  cells,
  groups,
  parquet
}: {
  cells: ArrayBuffer;
  groups: RowGroupIndex;
  parquet: string;
}): Source {
  return rangeSource({cells: readCells(cells), groups: openRowGroups(groups, parquet)});
}
