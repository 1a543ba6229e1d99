import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {productOf} from "../oracle/product.js";
import type {Product} from "../oracle/product.js";
import {temporaryFolder, writeStore} from "../support/store.js";

const folder = temporaryFolder();

const technologies: [text: string | null, reads: string | null][] = [
  ["python, Python ,PYTHON,, React", "Python, React"],
  ["  Python", "Python"],
  ["Python", "Python"],
  ["Java", "Java"],
  ["C++, C#, C", "C++, C#, C"],
  ['["Go", " Java ", "java"]', "Go, Java"],
  ['["Node, the runtime", "Go"]', "Node, the runtime, Go"],
  ['["Rust", ["Zig"], {"a": 1}, null, 7]', 'Rust, ["Zig"], {"a":1}, 7'],
  ['["Qt,Tk"]', "Qt,Tk"],
  ["Qt,Tk, Go", "Qt, Tk, Go"],
  ["Rust, Go, Rust", "Rust, Go"],
  ["Rust (2021) [edition], Go", "Rust (2021) [edition], Go"],
  ["[]", null],
  ['["Ada", "Cobol"', '["Ada", "Cobol"'],
  ["{}", "{}"],
  ["null", "null"],
  ["", null],
  [" , ,", null],
  [null, null],
  ["Développement, DEVELOPPEMENT", "Développement"],
  ['it\'s, a "quote"', 'it\'s, a "quote"']
];

const clients: [text: string | null, reads: string | null][] = [
  ["Société Générale", "Société Générale"],
  ["Société Générale", "Société Générale"],
  ["SOCIETE GENERALE", "Société Générale"],
  ["  societe   generale ", "Société Générale"],
  ["Société\u00a0Générale", "Société Générale"],
  ["SociÃ©tÃ© GÃ©nÃ©rale", "Société Générale"],
  ["A_B", "A_B"],
  ["A B", "A B"],
  ["", null],
  ["   ", null],
  [null, null]
];

const people: [column: string, text: string | null, reads: string | null][] = [
  ["grade", "Senior", "Senior"],
  ["grade", "SÉNIOR", "Senior"],
  ["grade", "confirme", "Confirmé"],
  ["grade", "consultant_manager", "Consultant Manager"],
  ["grade", "Ninja", "Ninja"],
  ["grade", "", null],
  ["type_contrat", "cdi", "CDI"],
  ["type_contrat", "stage", "Stagiaire"],
  ["type_contrat", "APPRENTISSAGE", "Alternant"],
  ["type_contrat", "independant", "Indépendant"],
  ["type_contrat", "Freelance", "Freelance"],
  ["societe", "QUANTEAM", "Quanteam"],
  ["societe", "Quanteam", "Quanteam"],
  ["societe", "Quanteam", "Quanteam"],
  ["entite", "paris", "paris"],
  ["entite", null, null]
];
const published: Record<string, "grade" | "contract" | "company" | "entity"> = {
  grade: "grade",
  type_contrat: "contract",
  societe: "company",
  entite: "entity"
};

const levels: [text: string | null, rank: number][] = [
  ["debutant", 4],
  ["Débutant", 4],
  ["INTERMÉDIAIRE", 3],
  ["avance", 2],
  ["Expert", 1],
  ["n/a", 5],
  [null, 5]
];

describe("words in several spellings", () => {
  let product: Product | undefined;
  beforeAll(async () => {
    const texts = [
      ...technologies.map(([text]) => ({technologies_utilisees: text})),
      ...clients.map(([text]) => ({client: text}))
    ];
    const file = writeStore(join(folder, "words.db"), {
      consultants: people.map(([column, text], id) => ({
        id,
        nom: "A",
        prenom: "B",
        [column]: text
      })),
      missions: texts.map((one, id) => ({
        id,
        consultant_id: 0,
        date_debut: "2026-06-01",
        ...one
      })),
      competences: levels.map((_, id) => ({id, nom: `Skill ${id}`})),
      // Each beside each rank of the others: the order of skills tells the level that was read.
      consultant_competences: levels.map(([text], id) => ({
        id,
        consultant_id: 0,
        competence_id: id,
        niveau_maitrise: text
      }))
    });
    product = await productOf(file, "2026-06-17");
  });

  test.each(technologies.map(([text, reads], id) => ({text, reads, id})))(
    "technologies $text",
    ({id, reads}) => expect(product?.missions[id]?.technologies).toBe(reads)
  );

  test.each(clients.map(([text, reads], i) => ({text, reads, id: technologies.length + i})))(
    'client "$text"',
    ({id, reads}) => expect(product?.missions[id]?.client).toBe(reads)
  );

  test.each(people.map(([column, text, reads], id) => ({column, text, reads, id})))(
    '$column "$text"',
    ({id, column, reads}) => {
      const name = published[column];
      expect(name && product?.consultants[id]?.[name]).toBe(reads);
    }
  );

  test("skills come by level, then by name", () => {
    const expected = levels
      .map(([, rank], id) => [rank, `Skill ${id}`] as const)
      .sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1]));
    expect(product?.consultants[0]?.skills).toBe(expected.map(([, name]) => name).join(", "));
  });
});
