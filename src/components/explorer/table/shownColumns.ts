import type {Column} from "../columns.js";
import {isNumeric} from "../values.js";

/** A column as the table shows it. */
export interface ShownColumn {
  column: Column;
  /** In px. */
  width: number;
  /** The class by which a narrow table leaves it out. */
  room?: string;
}

/**
 * The columns that the table shows of those present: the asked ones in their order, or all that
 * have a width of their own, of which a narrow table leaves some out.
 */
export function shownColumns(
  present: readonly Column[],
  asked: readonly string[] | null
): ShownColumn[] {
  const found = (asked ?? []).flatMap((key) => present.find((column) => column.key === key) ?? []);
  if (found.length > 0)
    return found.map((column) => ({column, width: column.width ?? widthOf(column)}));
  return present.flatMap(({width, ...column}) =>
    width === undefined
      ? []
      : {column: {...column, width}, width, ...(column.room && {room: `room-${column.room}`})}
  );
}

/** The keys of the columns that the table shows, where there is room for all of them. */
export function shownKeys(present: readonly Column[], asked: readonly string[] | null): string[] {
  return shownColumns(present, asked)
    .filter(({room}) => room !== "room-asked")
    .map(({column}) => column.key);
}

function widthOf(column: Column): number {
  if (column.kind === "text") return 140;
  return isNumeric(column) || column.kind === "boolean" ? 96 : 112;
}
