import type {Finding, Manifest, SnapshotFile} from "../../../loaders/contract.js";
import {element, svgElement} from "../element.js";
import {formatBytes, formatDuration, formatMilliseconds, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {hasText, t} from "../text.js";
import {Short} from "./facts.js";
import {PlainTable} from "./table.js";

/** What a rule says; an unknown one by its id. */
export function ruleText(rule: string, language: Language): string {
  const key = `rule.${rule}`;
  return hasText(key) ? t(language, key) : t(language, "rule.other", {rule});
}

/** The name of a step; an unknown one by its id. */
export function stepText(step: string, language: Language): string {
  const key = `step.${step}`;
  return hasText(key) ? t(language, key) : step;
}

/** Findings and repairs, most rows first. */
export function FindingsTable({findings}: Manifest, language: Language): HTMLElement {
  const label = t(language, "operations.findings");
  if (findings.length === 0)
    return element("p", {class: "state"}, t(language, "operations.findings.none"));
  const sum = (kind: Finding["kind"]) =>
    formatNumber(
      language,
      findings.reduce((total, row) => total + (row.kind === kind ? row.rows : 0), 0)
    );
  const note = t(language, "operations.findings.note", {
    findings: sum("finding"),
    repairs: sum("repair")
  });
  const sorted = findings.toSorted((a, b) => b.rows - a.rows);
  const columns = [
    {
      label: t(language, "operations.column.rule"),
      cell: (row: Finding) => ruleText(row.rule, language),
      wrap: true
    },
    {
      label: t(language, "operations.column.rows"),
      cell: (row: Finding) => formatNumber(language, row.rows),
      number: true
    },
    {
      label: t(language, "operations.column.what"),
      cell: (row: Finding) => t(language, `operations.${row.kind}`)
    },
    {
      label: t(language, "operations.column.where"),
      cell: (row: Finding) => element("code", {}, [row.table, row.column].filter(Boolean).join("."))
    }
  ];
  return element(
    "div",
    {},
    element("p", {class: "muted note"}, note),
    PlainTable(sorted, {label, columns})
  );
}

/** How long each step took, as bars on one scale, in the order of the steps. */
export function DurationsTable({durations}: Manifest, language: Language): HTMLElement {
  const longest = Math.max(1, ...durations.map(({milliseconds}) => milliseconds));
  const total = durations.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
  type Row = Manifest["durations"][number];
  const columns = [
    {
      label: t(language, "operations.column.step"),
      cell: (row: Row) => stepText(row.step, language)
    },
    {
      label: t(language, "operations.column.duration"),
      cell: ({milliseconds}: Row) =>
        element(
          "span",
          {class: "duration"},
          DurationBar(milliseconds / longest),
          formatMilliseconds(language, milliseconds)
        )
    }
  ];
  const note = t(language, "operations.durations.note", {
    total: formatMilliseconds(language, total)
  });
  const label = t(language, "operations.durations");
  return element(
    "div",
    {},
    element("p", {class: "muted note"}, note),
    PlainTable(durations, {label, columns})
  );
}

function DurationBar(share: number): SVGElement {
  return svgElement(
    "svg",
    {class: "bar", viewBox: "0 0 100 14", width: 100, height: 14, "aria-hidden": "true"},
    svgElement("rect", {
      class: "bar-value",
      x: 0,
      y: 3,
      width: Math.max(0.5, 100 * share),
      height: 8
    })
  );
}

/** The files of the snapshot set; `addresses` has those that can be downloaded, by name. */
export function FilesTable(
  {files}: Manifest,
  language: Language,
  addresses: Readonly<Record<string, string>> = {}
): HTMLElement {
  const columns = [
    {
      label: t(language, "operations.column.file"),
      cell: ({name}: SnapshotFile) => {
        const href = addresses[name];
        return href === undefined ? name : element("a", {href, download: name}, name);
      }
    },
    {
      label: t(language, "operations.column.kind"),
      cell: (row: SnapshotFile) => t(language, `operations.kind.${row.kind}`)
    },
    {
      label: t(language, "operations.column.rows"),
      cell: (row: SnapshotFile) => formatNumber(language, row.rows),
      number: true
    },
    {
      label: t(language, "operations.column.size"),
      cell: (row: SnapshotFile) => formatBytes(language, row.bytes),
      number: true
    },
    {
      label: t(language, "operations.column.fresh"),
      cell: (row: SnapshotFile) => formatDuration(language, row.fresh_for),
      number: true
    },
    {
      label: t(language, "operations.column.checksum"),
      cell: (row: SnapshotFile) => Short(row.sha256)
    }
  ];
  return PlainTable(files, {label: t(language, "operations.files"), columns});
}

/** The tables of the store: rows, and what an older schema lacks. */
export function StoreTables({tables}: Manifest, language: Language): HTMLElement {
  type Row = Manifest["tables"][number];
  const lacks = ({missing, missing_columns: columns}: Row) =>
    missing
      ? element("span", {class: "flag"}, t(language, "operations.table.missing"))
      : columns.length > 0
        ? element("code", {}, columns.join(", "))
        : t(language, "operations.table.whole");
  const columns = [
    {label: t(language, "operations.column.table"), cell: (row: Row) => row.table},
    {
      label: t(language, "operations.column.rows"),
      cell: (row: Row) => formatNumber(language, row.missing ? null : row.rows),
      number: true
    },
    {label: t(language, "operations.column.missing"), cell: lacks, wrap: true}
  ];
  return PlainTable(tables, {label: t(language, "operations.tables"), columns});
}
