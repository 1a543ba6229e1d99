/** How the application means a column; SQLite itself lets any value stand anywhere. */
export type ColumnType = "id" | "number" | "text" | "date" | "datetime" | "flag";

export interface StoreColumn {
  name: string;
  type: ColumnType;
  /** Without it there is no build. */
  required?: boolean;
  /** Read only for an audience that is meant to see it, or what follows from it. */
  sensitive?: boolean;
  /** Never read: nothing we publish needs it. It still counts as present or missing. */
  unread?: boolean;
}

export interface StoreTable {
  name: string;
  required?: boolean;
  columns: readonly StoreColumn[];
}

const id = (name: string, more: Partial<StoreColumn> = {}): StoreColumn => ({
  name,
  type: "id",
  ...more
});
const number = (name: string, more = {}): StoreColumn => ({...id(name, more), type: "number"});
const text = (name: string, more = {}): StoreColumn => ({...id(name, more), type: "text"});
const date = (name: string, more = {}): StoreColumn => ({...id(name, more), type: "date"});
const datetime = (name: string, more = {}): StoreColumn => ({...id(name, more), type: "datetime"});
const flag = (name: string, more = {}): StoreColumn => ({...id(name, more), type: "flag"});

const required = {required: true};
const sensitive = {sensitive: true};
const unread = {unread: true};

/** The operational store, table by table: section 1 of the domain. */
export const storeTables: readonly StoreTable[] = [
  {
    name: "practices",
    columns: [
      id("id"),
      text("nom"),
      text("description", unread),
      text("responsable", unread),
      datetime("date_creation", unread),
      flag("actif")
    ]
  },
  {
    name: "consultants",
    required: true,
    columns: [
      id("id", required),
      text("nom", required),
      text("prenom", required),
      text("email", sensitive),
      text("telephone", sensitive),
      number("salaire_actuel", sensitive),
      datetime("date_creation"),
      datetime("derniere_maj"),
      flag("disponibilite"),
      text("notes", unread),
      date("date_entree_societe"),
      date("date_sortie_societe"),
      text("societe"),
      text("entite"),
      date("date_premiere_mission"),
      text("grade"),
      text("type_contrat"),
      text("etat_periode_essai", sensitive),
      date("fin_periode_essai", sensitive),
      flag("actif"),
      id("practice_id")
    ]
  },
  {
    name: "missions",
    required: true,
    columns: [
      id("id", required),
      id("consultant_id", required),
      text("nom_mission"),
      text("client"),
      text("role"),
      date("date_debut", required),
      date("date_fin"),
      text("statut"),
      number("taux_journalier"),
      number("tjm"),
      number("revenus_generes"),
      text("technologies_utilisees"),
      text("description", unread)
    ]
  },
  {
    name: "competences",
    columns: [
      id("id"),
      text("nom"),
      text("categorie"),
      text("type_competence"),
      text("description", unread),
      text("niveau_requis")
    ]
  },
  {
    name: "consultant_competences",
    columns: [
      id("id"),
      id("consultant_id"),
      id("competence_id"),
      number("annees_experience"),
      text("niveau_maitrise"),
      text("certifications", unread),
      text("projets_realises", unread),
      datetime("date_ajout")
    ]
  },
  {
    name: "cvs",
    columns: [
      id("id"),
      id("consultant_id"),
      text("fichier_nom"),
      text("fichier_path", unread),
      text("contenu_extrait", sensitive),
      datetime("date_upload"),
      number("taille_fichier")
    ]
  },
  {
    name: "langues",
    columns: [id("id"), text("nom"), text("code_iso"), text("description", unread)]
  },
  {
    name: "consultant_langues",
    columns: [
      id("id"),
      id("consultant_id"),
      id("langue_id"),
      number("niveau"),
      text("commentaire", unread),
      datetime("date_ajout")
    ]
  },
  {
    name: "business_managers",
    columns: [
      id("id"),
      text("nom"),
      text("prenom"),
      text("email", unread),
      text("telephone", unread),
      datetime("date_creation", unread),
      datetime("derniere_maj", unread),
      flag("actif"),
      text("notes", unread)
    ]
  },
  {
    name: "consultant_business_managers",
    columns: [
      id("id"),
      id("consultant_id"),
      id("business_manager_id"),
      date("date_debut"),
      date("date_fin"),
      text("commentaire", unread),
      datetime("date_creation", unread)
    ]
  },
  {
    name: "consultant_salaires",
    columns: [
      id("id"),
      id("consultant_id"),
      number("salaire", sensitive),
      date("date_debut", sensitive),
      date("date_fin", sensitive),
      text("commentaire", unread)
    ]
  },
  {
    name: "vsa_missions",
    columns: [
      id("id"),
      id("user_id"),
      text("code"),
      text("orderid"),
      text("client_name"),
      date("date_debut"),
      date("date_fin"),
      number("tjm"),
      number("cjm", sensitive),
      text("description", unread),
      text("statut"),
      datetime("date_import", unread)
    ]
  },
  {
    name: "custom_technologies",
    columns: [
      id("id"),
      text("nom"),
      text("categorie"),
      text("description", unread),
      datetime("date_creation", unread)
    ]
  }
];
