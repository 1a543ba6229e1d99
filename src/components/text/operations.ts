import type {Text} from "../text.js";

/** The operations page: what the manifest says, in words. */
export const operations = {
  "operations.sentence": {
    fr: "Lu le {taken} dans {store} ({size}) ; {rows} lignes, {missing}.",
    en: "Read on {taken} from {store} ({size}); {rows} rows, {missing}."
  },
  "operations.missing.none": {
    fr: "aucune table ni colonne ne manque",
    en: "no table and no column is missing"
  },
  "operations.missing.some": {
    fr: "manquent {tables} et {columns}",
    en: "missing: {tables} and {columns}"
  },
  "operations.tables.one": {fr: "{count} table", en: "{count} table"},
  "operations.tables.many": {fr: "{count} tables", en: "{count} tables"},
  "operations.columns.one": {fr: "{count} colonne", en: "{count} column"},
  "operations.columns.many": {fr: "{count} colonnes", en: "{count} columns"},
  "operations.snapshot": {fr: "L’instantané", en: "The snapshot"},
  "operations.asOf": {fr: "Date des chiffres", en: "As-of date"},
  "operations.taken": {fr: "Lu", en: "Taken"},
  "operations.verified": {fr: "Vérifié", en: "Verified"},
  "operations.instant": {fr: "{instant} (il y a {age})", en: "{instant} ({age} ago)"},
  "operations.audience": {fr: "Public", en: "Audience"},
  "operations.audience.everyone": {
    fr: "tous : sans données confidentielles",
    en: "everyone: without confidential data"
  },
  "operations.audience.direction": {
    fr: "direction : contient des données confidentielles",
    en: "direction: contains confidential data"
  },
  "operations.store": {fr: "Fichier source", en: "Store"},
  "operations.store.value": {
    fr: "{name}, {size}, journal {journal}",
    en: "{name}, {size}, journal {journal}"
  },
  "operations.fingerprint": {fr: "Empreinte du fichier", en: "Fingerprint of the store"},
  "operations.locked": {fr: "Verrou de lecture", en: "Read lock"},
  "operations.product": {fr: "Version", en: "Version"},
  "operations.withheld": {fr: "Retenu pour ce public", en: "Withheld from this audience"},
  "operations.withheld.none": {fr: "rien", en: "nothing"},
  "operations.findings": {fr: "Ce qui a été trouvé et réparé", en: "What was found and mended"},
  "operations.findings.note": {
    fr: "{findings} lignes signalées, {repairs} réparées à la lecture. Le fichier source n’est jamais modifié.",
    en: "{findings} rows noticed, {repairs} mended on reading. The store itself is never changed."
  },
  "operations.findings.none": {
    fr: "Aucune règle n’est enfreinte et rien n’a dû être réparé.",
    en: "No rule is broken and nothing had to be mended."
  },
  "operations.finding": {fr: "signalé", en: "noticed"},
  "operations.repair": {fr: "réparé", en: "mended"},
  "operations.durations": {fr: "Durée de chaque étape", en: "How long each step took"},
  "operations.durations.note": {fr: "{total} en tout.", en: "{total} in all."},
  "operations.files": {fr: "Fichiers publiés", en: "Published files"},
  "operations.tables": {fr: "Tables lues", en: "Tables read"},
  "operations.table.missing": {fr: "la table entière", en: "the whole table"},
  "operations.table.whole": {fr: "rien", en: "nothing"},
  "operations.kind.rows": {fr: "lignes", en: "rows"},
  "operations.kind.statistics": {fr: "statistiques", en: "statistics"},
  "operations.kind.search": {fr: "recherche", en: "search"},
  "operations.kind.details": {fr: "détails", en: "details"},
  "operations.column.rule": {fr: "Règle", en: "Rule"},
  "operations.column.where": {fr: "Où", en: "Where"},
  "operations.column.rows": {fr: "Lignes", en: "Rows"},
  "operations.column.what": {fr: "Traitement", en: "Handling"},
  "operations.column.step": {fr: "Étape", en: "Step"},
  "operations.column.duration": {fr: "Durée", en: "Duration"},
  "operations.column.file": {fr: "Fichier", en: "File"},
  "operations.column.kind": {fr: "Nature", en: "Kind"},
  "operations.column.size": {fr: "Taille", en: "Size"},
  "operations.column.fresh": {fr: "Fraîcheur", en: "Freshness"},
  "operations.column.checksum": {fr: "Empreinte", en: "Checksum"},
  "operations.column.table": {fr: "Table", en: "Table"},
  "operations.column.missing": {fr: "Manque", en: "Missing"},
  "step.copy": {fr: "Copie du fichier", en: "Copy of the store"},
  "step.load": {fr: "Chargement des tables", en: "Loading of the tables"},
  "step.clean": {fr: "Nettoyage", en: "Cleaning"},
  "step.marts": {fr: "Calcul des journées et des périodes", en: "Days and periods"},
  "step.overview": {fr: "Écriture : vue d’ensemble", en: "Writing: overview"},
  "step.consultants": {fr: "Écriture : consultants", en: "Writing: consultants"},
  "step.missions": {fr: "Écriture : missions", en: "Writing: missions"},
  "withheld.salary": {fr: "salaire", en: "salary"},
  "withheld.daily_cost": {fr: "coût journalier (CJM)", en: "daily cost (CJM)"},
  "withheld.daily_cost_source": {fr: "source du CJM", en: "source of the CJM"},
  "withheld.margin": {fr: "marge", en: "margin"},
  "withheld.email": {fr: "adresse électronique", en: "e-mail"},
  "withheld.phone": {fr: "téléphone", en: "phone"},
  "withheld.probation_end": {fr: "fin de période d’essai", en: "end of probation"},
  "rule.unreadable-date": {
    fr: "Date illisible : comptée comme absente",
    en: "Unreadable date: counted as missing"
  },
  "rule.out-of-range-date": {
    fr: "Date hors de 1950–2100 : comptée comme absente",
    en: "Date outside 1950–2100: counted as missing"
  },
  "rule.datetime-in-date": {
    fr: "Date suivie d’une heure : seul le jour compte",
    en: "Date followed by a time: only the day counts"
  },
  "rule.not-a-number": {
    fr: "Texte à la place d’un nombre : compté comme absent",
    en: "Text where a number belongs: counted as missing"
  },
  "rule.not-a-boolean": {
    fr: "Texte à la place d’un oui ou d’un non : compté comme absent",
    en: "Text where a yes or no belongs: counted as missing"
  },
  "rule.mojibake": {
    fr: "Accents abîmés par un mauvais encodage : remis en état",
    en: "Accents broken by a wrong encoding: mended"
  },
  "rule.invalid-utf8": {
    fr: "Octets qui ne sont pas de l’UTF-8 : remplacés",
    en: "Bytes that are not UTF-8: replaced"
  },
  "rule.duplicate-id": {
    fr: "Identifiant en double : la première ligne compte",
    en: "Duplicate id: the first row counts"
  },
  "rule.orphan-consultant": {
    fr: "Mission d’un consultant qui n’existe pas : ne porte rien",
    en: "Mission of a consultant who does not exist: carries nothing"
  },
  "rule.orphan-user": {
    fr: "Ligne VSA d’un consultant qui n’existe pas : ignorée",
    en: "VSA row of a consultant who does not exist: ignored"
  },
  "rule.end-before-start": {
    fr: "Fin avant le début : la mission ne porte rien",
    en: "End before start: the mission carries nothing"
  },
  "rule.no-start": {
    fr: "Mission sans début : ne porte rien",
    en: "Mission without a start: carries nothing"
  },
  "rule.status-contradicts-dates": {
    fr: "Statut qui contredit les dates : les dates l’emportent",
    en: "Status that contradicts the dates: dates rule"
  },
  "rule.unknown-status": {
    fr: "Statut inconnu : les dates en tiennent lieu",
    en: "Unknown status: the dates stand for it"
  },
  "rule.status-spelling": {
    fr: "Statut écrit autrement : ramené à sa forme normale",
    en: "Status spelled otherwise: normalised"
  },
  "rule.grade-spelling": {
    fr: "Grade écrit autrement : ramené à sa forme normale",
    en: "Grade spelled otherwise: normalised"
  },
  "rule.contract-spelling": {
    fr: "Type de contrat écrit autrement : ramené à sa forme normale",
    en: "Contract type spelled otherwise: normalised"
  },
  "rule.level-spelling": {
    fr: "Niveau de maîtrise écrit autrement : ramené à sa forme normale",
    en: "Skill level spelled otherwise: normalised"
  },
  "rule.company-spelling": {
    fr: "Société écrite autrement : ramenée à sa forme la plus fréquente",
    en: "Company spelled otherwise: brought to its most frequent form"
  },
  "rule.entity-spelling": {
    fr: "Entité écrite autrement : ramenée à sa forme la plus fréquente",
    en: "Entity spelled otherwise: brought to its most frequent form"
  },
  "rule.no-id": {
    fr: "Ligne sans identifiant : ignorée",
    en: "Row without an id: left out"
  },
  "rule.client-spelling": {
    fr: "Client écrit autrement : ramené à sa forme la plus fréquente",
    en: "Client spelled otherwise: brought to its most frequent form"
  },
  "rule.technologies-cleaned": {
    fr: "Liste de technologies nettoyée : blancs et répétitions ôtés",
    en: "List of technologies cleaned: blanks and repeats removed"
  },
  "rule.rate-from-older-column": {
    fr: "TJM pris dans l’ancienne colonne taux_journalier",
    en: "Daily rate taken from the older column taux_journalier"
  },
  "rule.no-rate": {
    fr: "Mission sans TJM : occupe, mais ne compte pas dans le CA",
    en: "Mission without a daily rate: staffs, but counts for no revenue"
  },
  "rule.outside-employment": {
    fr: "Jours de mission hors de la présence du consultant : ne portent rien",
    en: "Mission days outside the consultant’s employment: carry nothing"
  },
  "rule.overlap": {
    fr: "Missions qui se recouvrent : elles se partagent la journée",
    en: "Overlapping missions: they share the day"
  },
  "rule.homonym": {
    fr: "Consultants du même nom : distingués par leur identifiant",
    en: "Consultants of the same name: told apart by their id"
  },
  "rule.email-malformed": {fr: "Adresse électronique mal formée", en: "Malformed e-mail address"},
  "rule.exit-before-entry": {
    fr: "Sortie avant l’entrée : jamais dans l’effectif",
    en: "Exit before entry: never in the workforce"
  },
  "rule.never-in-workforce": {
    fr: "Inactif sans aucune date : jamais dans l’effectif",
    en: "Inactive without any date: never in the workforce"
  },
  "rule.inactive-without-exit": {
    fr: "Inactif sans date de sortie : sorti le jour de la dernière mise à jour",
    en: "Inactive without an exit date: out from the day of the last update"
  },
  "rule.availability-flag-contradicts": {
    fr: "Disponibilité saisie qui contredit les missions : les missions l’emportent",
    en: "Availability flag that contradicts the missions: missions rule"
  },
  "rule.vsa-copy": {
    fr: "Ligne VSA déjà copiée dans les missions : non comptée deux fois",
    en: "VSA row already copied into missions: not counted twice"
  },
  "rule.unknown-practice": {
    fr: "Practice inexistante : compté « sans practice »",
    en: "Practice that does not exist: counted under “no practice”"
  },
  "rule.other": {fr: "Règle « {rule} »", en: "Rule “{rule}”"}
} as const satisfies Record<string, Text>;
