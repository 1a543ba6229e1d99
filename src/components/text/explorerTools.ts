import type {Text} from "../text.js";

/** What the explorer's tools say: columns, rows, charts, groups, profiles, views, keys. */
export const explorerTools = {
  "explorer.any": {fr: "Indifférent", en: "Any"},
  "explorer.moreFilters": {fr: "+ Filtre", en: "+ Filter"},
  "explorer.isMissing": {fr: "Sans valeur", en: "Without a value"},
  "explorer.containing": {fr: "{label} contient…", en: "{label} contains…"},
  "explorer.undo": {fr: "Annuler", en: "Undo"},
  "explorer.undoHint": {
    fr: "Revenir à la vue d’avant (Ctrl+Z)",
    en: "Back to the view before (Ctrl+Z)"
  },
  "explorer.stop": {fr: "Arrêter", en: "Stop"},
  "explorer.working": {fr: "Calcul en cours…", en: "Working…"},
  "explorer.close": {fr: "Fermer", en: "Close"},

  "explorer.columns": {fr: "Colonnes", en: "Columns"},
  "explorer.columns.up": {fr: "Avancer « {column} »", en: "Move “{column}” forward"},
  "explorer.columns.down": {fr: "Reculer « {column} »", en: "Move “{column}” back"},
  "explorer.columns.moved": {
    fr: "« {column} » est en place {place}",
    en: "“{column}” is in place {place}"
  },
  "explorer.columns.all": {fr: "Toutes", en: "All"},
  "explorer.columns.reset": {fr: "Rétablir", en: "Reset"},

  "explorer.rows": {fr: "Lignes", en: "Rows"},
  "explorer.density": {fr: "Hauteur des lignes", en: "Height of rows"},
  "explorer.density.normal": {fr: "Confortable", en: "Comfortable"},
  "explorer.density.compact": {fr: "Compacte", en: "Compact"},
  "explorer.paging": {fr: "Parcours", en: "Going through"},
  "explorer.paging.pages": {fr: "Par pages", en: "By pages"},
  "explorer.paging.scroll": {fr: "En continu", en: "Continuously"},
  "explorer.scrolled": {fr: "{from}–{to} sur {total}", en: "{from}–{to} of {total}"},

  "explorer.menu": {fr: "Menu de « {column} »", en: "Menu of “{column}”"},
  "explorer.menu.up": {fr: "Trier en ordre croissant", en: "Sort ascending"},
  "explorer.menu.down": {fr: "Trier en ordre décroissant", en: "Sort descending"},
  "explorer.menu.alsoUp": {fr: "Puis en ordre croissant", en: "Then ascending"},
  "explorer.menu.alsoDown": {fr: "Puis en ordre décroissant", en: "Then descending"},
  "explorer.menu.filter": {fr: "Filtrer…", en: "Filter…"},
  "explorer.menu.profile": {fr: "Chiffres de la colonne…", en: "Figures of the column…"},
  "explorer.menu.group": {fr: "Regrouper", en: "Group by"},
  "explorer.menu.left": {fr: "Déplacer à gauche", en: "Move left"},
  "explorer.menu.right": {fr: "Déplacer à droite", en: "Move right"},
  "explorer.menu.hide": {fr: "Masquer", en: "Hide"},

  "explorer.charts": {fr: "Graphiques", en: "Charts"},
  "explorer.charts.title": {
    fr: "Graphiques des lignes filtrées",
    en: "Charts of the filtered rows"
  },
  "explorer.charts.close": {
    fr: "Fermer le graphique « {column} »",
    en: "Close the chart “{column}”"
  },
  "explorer.charts.most": {
    fr: "{count} graphiques au plus",
    en: "{count} charts at most"
  },
  "explorer.others.one": {fr: "et une autre valeur", en: "and one other value"},
  "explorer.others": {fr: "et {count} autres valeurs", en: "and {count} other values"},
  "explorer.noValues": {fr: "Aucune valeur", en: "No values"},

  "explorer.group": {fr: "Regrouper", en: "Group"},
  "explorer.group.title": {fr: "{measure} par {by}", en: "{measure} by {by}"},
  "explorer.group.by": {fr: "Regrouper par", en: "Group by"},
  "explorer.group.step": {fr: "Pas", en: "Step"},
  "explorer.group.measure": {fr: "Mesure", en: "Measure"},
  "explorer.group.column": {fr: "de", en: "of"},
  "explorer.group.rows": {fr: "Lignes", en: "Rows"},
  "explorer.group.count.one": {fr: "{count} groupe", en: "{count} group"},
  "explorer.group.count": {fr: "{count} groupes", en: "{count} groups"},
  "explorer.group.others.one": {
    fr: "et un autre groupe, de {rows} lignes en tout",
    en: "and one other group, of {rows} rows in all"
  },
  "explorer.group.others": {
    fr: "et {count} autres groupes, de {rows} lignes en tout",
    en: "and {count} other groups, of {rows} rows in all"
  },
  "explorer.group.filter": {fr: "Ne garder que « {value} »", en: "Keep “{value}” only"},
  "explorer.group.missing": {fr: "(sans valeur)", en: "(missing)"},
  "explorer.group.empty": {fr: "Aucune ligne à regrouper", en: "No rows to group"},
  "explorer.step.day": {fr: "Jour", en: "Day"},
  "explorer.step.month": {fr: "Mois", en: "Month"},
  "explorer.step.quarter": {fr: "Trimestre", en: "Quarter"},
  "explorer.step.year": {fr: "Année", en: "Year"},
  "explorer.quarter": {fr: "T{quarter} {year}", en: "Q{quarter} {year}"},
  "explorer.measure.count": {fr: "Nombre de lignes", en: "Number of rows"},
  "explorer.measure.sum": {fr: "Somme", en: "Sum"},
  "explorer.measure.mean": {fr: "Moyenne", en: "Mean"},
  "explorer.measure.median": {fr: "Médiane", en: "Median"},
  "explorer.measure.min": {fr: "Minimum", en: "Minimum"},
  "explorer.measure.max": {fr: "Maximum", en: "Maximum"},
  "explorer.measure.distinct": {fr: "Valeurs distinctes", en: "Distinct values"},
  "explorer.measured": {fr: "{measure} : {column}", en: "{measure}: {column}"},

  "explorer.profile": {fr: "Chiffres de « {column} »", en: "Figures of “{column}”"},
  "explorer.profile.of.one": {fr: "sur {count} ligne filtrée", en: "over {count} filtered row"},
  "explorer.profile.of": {fr: "sur {count} lignes filtrées", en: "over {count} filtered rows"},
  "explorer.profile.values": {fr: "Valeurs", en: "Values"},
  "explorer.profile.missing": {fr: "Manquantes", en: "Missing"},
  "explorer.profile.distinct": {fr: "Distinctes", en: "Distinct"},
  "explorer.profile.sum": {fr: "Somme", en: "Sum"},
  "explorer.profile.mean": {fr: "Moyenne", en: "Mean"},
  "explorer.profile.min": {fr: "Minimum", en: "Minimum"},
  "explorer.profile.quartile": {fr: "1er quartile", en: "Lower quartile"},
  "explorer.profile.median": {fr: "Médiane", en: "Median"},
  "explorer.profile.upperQuartile": {fr: "3e quartile", en: "Upper quartile"},
  "explorer.profile.max": {fr: "Maximum", en: "Maximum"},
  "explorer.failed": {fr: "Le calcul a échoué : {error}", en: "It could not be computed: {error}"},

  "explorer.views": {fr: "Vues", en: "Views"},
  "explorer.views.name": {fr: "Nom de la vue actuelle", en: "Name of the current view"},
  "explorer.views.save": {fr: "Enregistrer", en: "Save"},
  "explorer.views.none": {
    fr: "Aucune vue enregistrée dans ce navigateur.",
    en: "No view is kept in this browser."
  },
  "explorer.views.rename": {fr: "Renommer « {name} »", en: "Rename “{name}”"},
  "explorer.views.delete": {fr: "Supprimer « {name} »", en: "Delete “{name}”"},
  "explorer.views.saved": {fr: "« {name} » est enregistrée.", en: "“{name}” is kept."},
  "explorer.views.deleted": {fr: "« {name} » est supprimée.", en: "“{name}” is deleted."},
  "explorer.views.taken": {
    fr: "Une vue s’appelle déjà « {name} ».",
    en: "A view is called “{name}” already."
  },
  "explorer.views.full": {
    fr: "Il y a déjà {count} vues : supprimez-en une.",
    en: "There are {count} views already: delete one."
  },
  "explorer.views.refused": {
    fr: "Ce navigateur refuse de garder des vues : {error}",
    en: "This browser refuses to keep views: {error}"
  },
  "explorer.views.unreadable": {
    fr: "Les vues gardées dans ce navigateur sont illisibles : elles sont laissées de côté.",
    en: "The views kept in this browser cannot be read: they are left aside."
  },
  "explorer.link": {fr: "Copier le lien", en: "Copy link"},
  "explorer.link.copied": {fr: "Lien copié", en: "Link copied"},
  "explorer.link.select": {
    fr: "Copiez l’adresse sélectionnée (Ctrl+C)",
    en: "Copy the selected address (Ctrl+C)"
  },

  "explorer.keys": {fr: "Clavier", en: "Keyboard"},
  "explorer.keys.search": {fr: "Rechercher", en: "Search"},
  "explorer.keys.rows": {fr: "Passer d’une ligne à l’autre", en: "Go from row to row"},
  "explorer.keys.links": {
    fr: "D’un lien à l’autre dans la ligne",
    en: "From link to link in a row"
  },
  "explorer.keys.jump": {
    fr: "Un écran plus loin, première et dernière ligne",
    en: "A screen further, first and last row"
  },
  "explorer.keys.open": {fr: "Ouvrir la fiche", en: "Open the details"},
  "explorer.keys.sort": {fr: "Trier (sur un en-tête)", en: "Sort (on a header)"},
  "explorer.keys.also": {fr: "Ajouter un critère de tri", en: "Add a sort key"},
  "explorer.keys.menu": {fr: "Menu de la colonne", en: "Menu of the column"},
  "explorer.keys.brush": {
    fr: "Déplacer une borne d’un graphique, l’ouvrir d’un côté",
    en: "Move a bound of a chart, open it on a side"
  },
  "explorer.keys.undo": {fr: "Annuler le dernier changement", en: "Undo the last change"},
  "explorer.keys.close": {fr: "Fermer un panneau", en: "Close a panel"},
  "explorer.keys.help": {fr: "Cette liste", en: "This list"},
  "explorer.key.shift": {fr: "Maj", en: "Shift"},
  "explorer.key.enter": {fr: "Entrée", en: "Enter"},
  "explorer.key.escape": {fr: "Échap", en: "Esc"},
  "explorer.key.home": {fr: "Début", en: "Home"},
  "explorer.key.end": {fr: "Fin", en: "End"},
  "explorer.key.pageUp": {fr: "Page préc.", en: "Page Up"},
  "explorer.key.pageDown": {fr: "Page suiv.", en: "Page Down"}
} as const satisfies Record<string, Text>;
