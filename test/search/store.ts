import {join} from "node:path";
import {PageContext} from "../../loaders/metrics/page.js";
import {readSettings} from "../../loaders/settings.js";
import type {Audience} from "../../loaders/contract.js";
import type {SearchIndex} from "../../loaders/contract/search.js";
import {writeBlocks} from "../../loaders/snapshots/blocks.js";
import type {Block} from "../../loaders/snapshots/blocks.js";
import {searchIndex} from "../../loaders/snapshots/search.js";
import type {SearchLimits} from "../../loaders/snapshots/search.js";
import {searchBlocks} from "../../loaders/snapshots/searchBlocks.js";
import {writeStore} from "../support/store.js";
import {withWarehouse} from "../support/warehouse.js";

export const asOf = "2026-11-22";

const hired = {date_creation: "2020-01-02 09:00:00.000000", actif: 1};
const mission = (
  id: number,
  consultant_id: number,
  nom_mission: string,
  client: string | null
) => ({
  id,
  consultant_id,
  nom_mission,
  client,
  date_debut: "2026-01-05"
});

/** A firm whose names are what a search must not stumble over. */
export function searchStore(file: string): string {
  return writeStore(file, {
    practices: [{id: 1, nom: "Data & IA"}],
    consultants: [
      {id: 1, nom: "Foucher", prenom: "Élodie", grade: "senior", practice_id: 1, ...hired},
      {id: 2, nom: "Martin", prenom: "Zoé", ...hired},
      {id: 3, nom: "Martin", prenom: "Ada", ...hired, actif: 0, date_sortie_societe: "2024-01-31"},
      {id: 4, nom: "Martinez", prenom: "Bo", ...hired},
      {id: 5, nom: "<img src=x onerror=alert(1)>", prenom: "Eve", ...hired},
      {id: 6, nom: "مرحبا", prenom: "\u202eRenée", ...hired},
      {id: 7, nom: "O'Neil", prenom: 'Al "Big"', ...hired}
    ],
    missions: [
      {...mission(1, 1, "Refonte Élysée 100%", "Orange"), role: "Chef"},
      {...mission(2, 2, "Refonte Élysée 100%", "Orange"), role: "Testeur"},
      mission(3, 2, "Audit 1000 jours", "ORANGE"),
      mission(4, 4, "snake_case & co", "L'Oréal"),
      mission(5, 4, "🦊 Renard", null),
      {...mission(6, 1, "C++ embarqué", "Éts Martin"), role: "Architecte"}
    ],
    competences: [
      {id: 1, nom: "C++", categorie: "Langages"},
      {id: 2, nom: "C#", categorie: "Langages"},
      {id: 3, nom: ".NET", categorie: "Langages"},
      {id: 4, nom: "Kubernetes", categorie: "DevOps"}
    ],
    consultant_competences: [{id: 1, consultant_id: 1, competence_id: 1}],
    cvs: [
      {
        id: 1,
        consultant_id: 1,
        fichier_nom: "cv-secret-name.pdf",
        contenu_extrait: "harpsichord",
        date_upload: "2026-02-03 10:00:00"
      },
      {id: 2, consultant_id: 2, fichier_nom: "notes", date_upload: null},
      {id: 3, consultant_id: 99, fichier_nom: "orphan.docx", date_upload: null}
    ]
  });
}

/** What the loader makes of a store for an audience, as the page receives it. */
export function indexOf(
  store: string,
  audience: Audience = "everyone",
  limits: SearchLimits = {}
): Promise<SearchIndex> {
  return withWarehouse(
    store,
    asOf,
    async (warehouse) => {
      const context = await PageContext.open(warehouse, asOf, readSettings(), audience);
      const index = await warehouse.inOrder(() => searchIndex(context, limits));
      return JSON.parse(JSON.stringify(index)) as SearchIndex;
    },
    {sensitive: audience === "direction"}
  );
}

/** The same with every kind in blocks, and the files that a page would ask for. */
export async function blocksOf(
  store: string,
  folder: string,
  audience: Audience = "everyone",
  limits: SearchLimits = {whole: 0}
): Promise<{index: SearchIndex; blocks: string; blockIndex: string}> {
  const paths = {blocks: join(folder, "search.blocks"), index: join(folder, "search-index.json")};
  const index = await withWarehouse(
    store,
    asOf,
    async (warehouse) => {
      const context = await PageContext.open(warehouse, asOf, readSettings(), audience);
      return warehouse.inOrder(async () => {
        const made = await searchIndex(context, limits);
        const {blocks} = await searchBlocks(context);
        await writeBlocks(paths, blocks as Iterable<Block<string>>);
        return JSON.parse(JSON.stringify(made)) as SearchIndex;
      });
    },
    {sensitive: audience === "direction"}
  );
  return {index, blocks: paths.blocks, blockIndex: paths.index};
}
