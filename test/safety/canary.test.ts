import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import {beforeAll, describe, expect, test} from "vitest";
import type {Audience, Manifest} from "../../loaders/contract.js";
import {listFiles} from "../../loaders/site/listFiles.js";
import {catalogue} from "../../loaders/snapshots/catalogue.js";
import {asOf, command, copyProject} from "../refresh/project.js";
import {temporaryFolder, writeStore} from "../support/store.js";

/** Texts that stand nowhere but in the column they are named after. */
const texts = {
  "practices.description": "kanari-practice-description",
  "practices.responsable": "kanari-practice-responsable",
  "consultants.email": "kanari.person@example.org",
  "consultants.telephone": "+33 6 98 71 23 54",
  "consultants.notes": "kanari-consultant-notes",
  "consultants.etat_periode_essai": "kanari-probation-state",
  "missions.description": "kanari-mission-description",
  "competences.description": "kanari-skill-description",
  "consultant_competences.certifications": "kanari-certification",
  "consultant_competences.projets_realises": "kanari-projects",
  "cvs.fichier_nom": "kanari-file-name.pdf",
  "cvs.fichier_path": "/srv/kanari-file-path/cv.pdf",
  "cvs.contenu_extrait": "kanari-document-text",
  "langues.description": "kanari-language-description",
  "consultant_langues.commentaire": "kanari-language-comment",
  "business_managers.email": "kanari.manager@example.org",
  "business_managers.telephone": "+33 6 98 71 23 55",
  "business_managers.notes": "kanari-manager-notes",
  "consultant_business_managers.commentaire": "kanari-assignment-comment",
  "consultant_salaires.commentaire": "kanari-salary-comment",
  "vsa_missions.description": "kanari-vsa-description",
  "custom_technologies.description": "kanari-technology-description"
};

/** Numbers with decimals that no computation of ours gives by chance. */
const numbers = {
  "consultants.salaire_actuel": 51234.6875,
  "consultant_salaires.salaire": 47891.3125,
  "vsa_missions.cjm": 387.40625,
  // 51 234.6875 × 1.8 / 216: what its owner's CJM is without VSA rows.
  "cjm from salary": (51234.6875 * 1.8) / 216
};

/** A day that no other column, month or window has. */
const probationEnd = "2027-03-17";

function canaryStore(file: string): string {
  const value = (name: keyof typeof texts) => texts[name];
  const day = {date_creation: "2020-01-02 09:00:00.000000", actif: 1, practice_id: 1};
  return writeStore(file, {
    practices: [
      {
        id: 1,
        nom: "Data",
        description: value("practices.description"),
        responsable: value("practices.responsable")
      }
    ],
    consultants: [
      {
        id: 1,
        nom: "Martin",
        prenom: "Élodie",
        email: value("consultants.email"),
        telephone: value("consultants.telephone"),
        salaire_actuel: numbers["consultants.salaire_actuel"],
        notes: value("consultants.notes"),
        etat_periode_essai: value("consultants.etat_periode_essai"),
        fin_periode_essai: probationEnd,
        ...day
      },
      {id: 2, nom: "Diallo", prenom: "Awa", salaire_actuel: 40_000, ...day}
    ],
    missions: [
      {
        id: 1,
        consultant_id: 1,
        client: "SNCF",
        date_debut: "2026-01-05",
        tjm: 520,
        description: value("missions.description")
      },
      {id: 2, consultant_id: 2, client: "EDF", date_debut: "2026-01-05", tjm: 610}
    ],
    competences: [{id: 1, nom: "SQL", description: value("competences.description")}],
    consultant_competences: [
      {
        id: 1,
        consultant_id: 1,
        competence_id: 1,
        certifications: value("consultant_competences.certifications"),
        projets_realises: value("consultant_competences.projets_realises")
      }
    ],
    cvs: [
      {
        id: 1,
        consultant_id: 1,
        fichier_nom: value("cvs.fichier_nom"),
        fichier_path: value("cvs.fichier_path"),
        contenu_extrait: value("cvs.contenu_extrait")
      }
    ],
    langues: [{id: 1, nom: "Anglais", description: value("langues.description")}],
    consultant_langues: [
      {
        id: 1,
        consultant_id: 1,
        langue_id: 1,
        niveau: 4,
        commentaire: value("consultant_langues.commentaire")
      }
    ],
    business_managers: [
      {
        id: 1,
        nom: "Petit",
        prenom: "Luc",
        email: value("business_managers.email"),
        telephone: value("business_managers.telephone"),
        notes: value("business_managers.notes")
      }
    ],
    consultant_business_managers: [
      {
        id: 1,
        consultant_id: 1,
        business_manager_id: 1,
        date_debut: "2024-01-01",
        commentaire: value("consultant_business_managers.commentaire")
      }
    ],
    consultant_salaires: [
      {
        id: 1,
        consultant_id: 1,
        salaire: numbers["consultant_salaires.salaire"],
        date_debut: "2020-01-02",
        commentaire: value("consultant_salaires.commentaire")
      }
    ],
    vsa_missions: [
      {
        id: 1,
        user_id: 2,
        client_name: "EDF",
        date_debut: "2026-01-05",
        date_fin: "2026-06-30",
        tjm: 610,
        cjm: numbers["vsa_missions.cjm"],
        description: value("vsa_missions.description")
      }
    ],
    custom_technologies: [
      {id: 1, nom: "Kafka", description: value("custom_technologies.description")}
    ]
  });
}

/** The ways a number or a day may stand in a file's bytes. */
function forms(): [string, Buffer][] {
  const found: [string, Buffer][] = Object.entries(texts).map(([n, t]) => [n, Buffer.from(t)]);
  for (const [name, value] of Object.entries(numbers)) {
    const double = Buffer.alloc(8);
    double.writeDoubleLE(value);
    // Seven digits: the text whatever its rounding, and no chance hit.
    found.push([name, Buffer.from(String(value).slice(0, 8))], [name, double]);
  }
  const days = Date.parse(probationEnd) / 86_400_000;
  const [int32, int64] = [Buffer.alloc(4), Buffer.alloc(8)];
  int32.writeInt32LE(days);
  int64.writeBigInt64LE(BigInt(days) * 86_400_000n);
  return [...found, ["probation", Buffer.from(probationEnd)], ["probation", int64]].concat([
    ["probation day", int32]
  ]) as [string, Buffer][];
}

interface Finding {
  canary: string;
  file: string;
}

const plain = (value: unknown): unknown =>
  typeof value === "bigint" ? Number(value) : value instanceof Date ? value.toISOString() : value;

/** A data file's columns as text: dictionaries, compression and row groups undone. */
async function decoded(file: string, bytes: Buffer): Promise<string> {
  if (file.endsWith(".parquet")) {
    const buffer = new Uint8Array(bytes).buffer;
    const rows = await parquetReadObjects({file: buffer, compressors});
    return JSON.stringify(rows, (_, value: unknown) => plain(value));
  }
  const table = tableFromIPC(bytes);
  const days = table.schema.fields.filter((field) => String(field.type).startsWith("Date"));
  const rows = table.toArray().map((row) => {
    const values = (row as {toJSON(): Record<string, unknown>}).toJSON();
    for (const {name} of days)
      if (values[name] !== null) values[name] = new Date(Number(values[name])).toISOString();
    return values;
  });
  return JSON.stringify(rows, (_, value: unknown) => plain(value));
}

async function scan(site: string, all = forms()): Promise<{files: number; found: Finding[]}> {
  const found: Finding[] = [];
  const files = await listFiles(site);
  for (const file of files) {
    const raw = readFileSync(join(site, file));
    const bytes = file.endsWith(".br")
      ? brotliDecompressSync(raw)
      : file.endsWith(".gz")
        ? gunzipSync(raw)
        : // One block after another, each compressed by itself.
          file.endsWith(".blocks")
          ? gunzipSync(raw)
          : raw;
    const name = file.replace(/\.(br|gz)$/, "");
    const seen = [bytes];
    if (/\.(arrow|parquet)$/.test(name)) seen.push(Buffer.from(await decoded(name, bytes)));
    // Four bytes occur in machine code by chance: days are looked for in data files.
    const sought = all.filter(([, form]) => form.length > 4 || name.endsWith(".arrow"));
    for (const [canary, form] of sought)
      if (seen.some((content) => content.includes(form))) found.push({canary, file});
  }
  return {files: files.length, found};
}

const folder = temporaryFolder();
const out = join(folder, "out");
const sites: Partial<Record<Audience, string>> = {};

beforeAll(async () => {
  const project = copyProject({
    pages: [
      "index",
      "consultants",
      "missions",
      "explore",
      "operations",
      "sql",
      "consultant",
      "mission",
      "client",
      "skill"
    ]
  });
  const store = canaryStore(join(folder, "canary.db"));
  for (const audience of ["everyone", "direction"] as const) {
    const asked = audience === "everyone" ? [] : ["--audience", audience];
    const args = ["--store", store, "--as-of", asOf, "--out", out, ...asked];
    const {code, stderr} = await command(project, "refresh", args);
    expect(stderr).toContain("✓ publish");
    expect(code).toBe(0);
    sites[audience] = join(out, audience, "current/site");
  }
});

describe("for everyone", () => {
  test("no canary is in any published byte", async () => {
    const {files, found} = await scan(sites.everyone!);
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(50);
  });

  test("no word of a canary is either: search indexes hold texts word by word", async () => {
    const {found} = await scan(sites.everyone!, [["a word", Buffer.from("kanari")]]);
    expect(found).toEqual([]);
  });

  test("no column or key means a cost or a contact", async () => {
    const withheld = new Set(catalogue.flatMap(({sensitive}) => sensitive));
    const folder = join(sites.everyone!, "_file/data");
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, file));
      const text = /\.(arrow|parquet)$/.test(file)
        ? await decoded(file, bytes)
        : file.endsWith(".json") && !/^(?:manifest|catalogue)\./.test(file)
          ? bytes.toString()
          : "{}";
      const names = [...text.matchAll(/"(\w+)":/g)].map(([, name]) => name ?? "");
      const meaning = /salar|salair|cost|cjm|marg|mail|phone|probation|essai|notes?$|comment|path/i;
      const targets = new Set(["occupancy", "bench", "top_client", "hhi"]);
      expect(
        names.filter((name) => !targets.has(name) && (withheld.has(name) || meaning.test(name)))
      ).toEqual([]);
    }
  });

  test("no folder of the machine is in any JSON", async () => {
    for (const file of await listFiles(sites.everyone!))
      if (file.endsWith(".json")) {
        const text = readFileSync(join(sites.everyone!, file), "utf8");
        for (const path of [folder, process.cwd()]) expect(text).not.toContain(path);
      }
    const manifest = JSON.parse(
      readFileSync(join(out, "everyone/current/snapshot/manifest.json"), "utf8")
    ) as Manifest;
    expect(manifest.store.name).toBe("canary.db");
    expect(manifest.withheld).toEqual(expect.arrayContaining(["consultants.salary"]));
  });
});

describe("for direction", () => {
  test("the scan finds what the catalogue publishes there, in each kind of file", async () => {
    const {found} = await scan(sites.direction!);
    const published = ["consultants.email", "consultants.telephone", "consultants.salaire_actuel"];
    published.push("vsa_missions.cjm", "cjm from salary", "probation", "cvs.fichier_nom");
    for (const canary of published) {
      const kinds = found.filter((one) => one.canary === canary).map(({file}) => file);
      const sought = [/\.arrow$/, /\.parquet$/, /first\.\w+\.json$/];
      // A document's own name is in its rows and in the search, not in its consultant's record.
      if (canary !== "cvs.fichier_nom") sought.push(/details-consultants\.\w+\.blocks$/);
      for (const kind of sought)
        expect([canary, kind, kinds.some((file) => kind.test(file))]).toEqual([canary, kind, true]);
    }
    expect(new Set(found.map(({canary}) => canary))).toEqual(
      // The history of salaries is in the records alone.
      new Set([...published, "probation day", "consultant_salaires.salaire"])
    );
  });

  test("the scan sees a word of a document in a block", async () => {
    const {found} = await scan(sites.direction!, [["a word", Buffer.from('["kanari",')]]);
    expect(found.map(({file}) => file)).toEqual([expect.stringMatching(/search\.\w+\.blocks$/)]);
  });

  test("every page says it is confidential, and none of everyone's does", async () => {
    for (const audience of ["everyone", "direction"] as const) {
      const pages = (await listFiles(sites[audience]!)).filter((file) => file.endsWith(".html"));
      expect(pages.length).toBe(11);
      for (const page of pages) {
        const html = readFileSync(join(sites[audience]!, page), "utf8");
        expect([page, /<strong class="audience">/.test(html)]).toEqual([
          page,
          audience === "direction"
        ]);
      }
    }
  });
});
