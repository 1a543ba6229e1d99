import type {Content, FileWriter} from "./content.js";

export type FormatId = "excelCsv" | "csv" | "xlsx" | "parquet" | "arrow";

/** A kind of file. What writes it is loaded when it is first asked for. */
export interface Format {
  id: FormatId;
  ending: string;
  mime: string;
  /** Rows given to it at once: long enough to write fast, short enough to stay cancellable. */
  part: number;
  /** Rows that it takes at most. */
  most?: number;
  open: (content: Content) => Promise<FileWriter>;
}

/** Rows that a sheet of Excel takes, the header left out. */
export const mostSheetRows = 1_048_575;

export const formats: readonly Format[] = [
  {
    id: "excelCsv",
    ending: "csv",
    mime: "text/csv;charset=utf-8",
    part: 5000,
    async open(content) {
      const {csvFile, excelDialect} = await import("./csvFile.js");
      return csvFile(content, excelDialect);
    }
  },
  {
    id: "csv",
    ending: "csv",
    mime: "text/csv;charset=utf-8",
    part: 5000,
    async open(content) {
      const {csvFile, plainDialect} = await import("./csvFile.js");
      return csvFile(content, plainDialect);
    }
  },
  {
    id: "xlsx",
    ending: "xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    part: 2000,
    most: mostSheetRows,
    open: async (content) => (await import("./xlsxFile.js")).xlsxFile(content)
  },
  {
    id: "parquet",
    ending: "parquet",
    mime: "application/vnd.apache.parquet",
    part: 20_000,
    open: async (content) => (await import("./parquetFile.js")).parquetFile(content)
  },
  {
    id: "arrow",
    ending: "arrow",
    mime: "application/vnd.apache.arrow.stream",
    part: 20_000,
    open: async (content) => (await import("./arrowFile.js")).arrowFile(content)
  }
];
