import {describe, expect, test} from "vitest";
import type {Column} from "../../../src/components/explorer/columns.js";
import {consultants} from "../../../src/components/explorer/consultants.js";
import {csvHeader, csvRows} from "../../../src/components/explorer/csv.js";
import {consultant} from "./rows.js";

const columns = consultants.columns.filter(({key}) =>
  ["name", "status", "available_on", "occupancy", "client"].includes(key)
);

describe("a CSV file", () => {
  test.each([
    {language: "fr", want: "Nom;Statut;Client;Disponible le;Occupation 12 mois\r\n"},
    {language: "en", want: "Name,Status,Client,Available on,Occupancy 12 mo.\r\n"}
  ] as const)("has a header in $language", ({language, want}) => {
    expect(csvHeader(columns, language)).toBe(want);
  });

  test.each([
    {language: "fr", want: "Foucher Élodie;Intercontrat;;2026-11-23;0,573\r\n"},
    {language: "en", want: "Foucher Élodie,On the bench,,2026-11-23,0.573\r\n"}
  ] as const)("has the figures of $language", ({language, want}) => {
    expect(csvRows(columns, [consultant()], language)).toBe(want);
  });

  const name = columns.filter(({key}) => key === "name");
  test.each([
    {value: "=1+1", want: "'=1+1"},
    {value: "+33 1", want: "'+33 1"},
    {value: "-2", want: "'-2"},
    {value: "@SUM(A1)", want: "'@SUM(A1)"},
    {value: "\tx", want: `"'\tx"`},
    {value: "\rx", want: `"'\rx"`},
    {value: 'a "b"', want: '"a ""b"""'},
    {value: "a;,b", want: '"a;,b"'},
    {value: "a\nb", want: '"a\nb"'},
    {value: "<img onerror=x>", want: "<img onerror=x>"},
    {value: "🦊 \u202e", want: "🦊 \u202e"},
    {value: null, want: ""}
  ])("writes $value as $want", ({value, want}) => {
    for (const language of ["fr", "en"] as const)
      expect(csvRows(name, [consultant({name: value})], language)).toBe(`${want}\r\n`);
  });

  test("keeps negative figures figures", () => {
    const margin: Column = {
      key: "margin",
      label: "column.margin",
      kind: "money",
      missing: "missing.margin"
    };
    expect(csvRows([margin], [{margin: -12.5}], "fr")).toBe("-12,5\r\n");
  });
});
