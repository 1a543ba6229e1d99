const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Before the root element of each file. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Number of a cell's style in `styles`. */
export const style = {plain: 0, header: 1, integer: 2, real: 3, money: 4, percent: 5, date: 6};

// Format 14 is the reader's own short date.
const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD6E4F5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF1F5FAE"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>${[1, 164, 165, 166, 14].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The files of a workbook besides its sheets and their texts, by their name in the archive. */
export function workbookFiles(sheets: readonly string[]): Record<string, string> {
  const ids = sheets.map((_, index) => index + 1);
  const last = sheets.length;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const type = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${office}.${kind}+xml"/>`;
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook", "sheet.main")}${ids.map((id) => type(`worksheets/sheet${id}`, "worksheet")).join("")}${type("styles", "styles")}${type("sharedStrings", "sharedStrings")}</Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${packages}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((name, index) => `<sheet name="${escaped(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${packages}/relationships">${ids.map((id) => relation(id, "worksheet", `worksheets/sheet${id}.xml`)).join("")}${relation(last + 1, "styles", "styles.xml")}${relation(last + 2, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": styles
  };
}

/** The root element of a sheet up to its rows: the first one stays in view, columns have widths. */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  );
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`;
}

/** What follows the rows of a sheet; `last` is its last cell. */
export function sheetEnd(last: string): string {
  return `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** The texts of all sheets, which cells name by their number. */
export function textsFile(texts: Iterable<string>, count: number): string[] {
  const parts = [`${declaration}<sst xmlns="${main}" uniqueCount="${count}">`];
  for (const text of texts) parts.push(`<si><t xml:space="preserve">${cellText(text)}</t></si>`);
  return [...parts, "</sst>"];
}

/** "A", …, "Z", "AA", … of a column from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Excel takes no name longer than 31 signs, nor one with these in it. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}

/** The longest text of a cell: with a longer one Excel calls the file damaged. */
const longest = 32_767;

/** A text as a cell has it: `_x0041_` would be read as "A", and XML has no control characters. */
function cellText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return escaped(cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
