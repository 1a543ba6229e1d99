import type {Text} from "../text.js";

/** The SQL console. */
export const sqlConsole = {
  "page.sql": {fr: "Et votre question ?", en: "What is your question?"},
  "page.sql.short": {fr: "Console SQL", en: "SQL console"},
  "console.intro": {
    fr: "Une requête SQL sur les {tables} tables publiées, en lecture seule, calculée dans ce navigateur : rien n’en sort.",
    en: "One SQL query over the {tables} published tables, read-only, computed in this browser: nothing leaves it."
  },
  "console.limits": {
    fr: "Au plus {rows} lignes affichées, {seconds} s et 800 Mo ; ni fichier, ni réseau, ni extension.",
    en: "At most {rows} rows shown, {seconds} s and 800 MB; no file, no network, no extension."
  },
  "console.editor": {fr: "Requête SQL", en: "SQL query"},
  "console.editor.keys": {
    fr: "Ctrl + Entrée exécute · Ctrl + Espace complète · Échap puis Tab sort de l’éditeur",
    en: "Ctrl + Enter runs · Ctrl + Space completes · Esc then Tab leaves the editor"
  },
  "console.editor.plain": {
    fr: "L’éditeur n’a pas pu être chargé : la saisie simple reste utilisable. {error}",
    en: "The editor could not be loaded: plain typing still works. {error}"
  },
  "console.run": {fr: "Exécuter", en: "Run"},
  "console.cancel": {fr: "Annuler", en: "Cancel"},
  "console.limit": {fr: "Limite", en: "Limit"},
  "console.limit.seconds": {fr: "{count} s", en: "{count} s"},
  "console.limit.minutes": {fr: "{count} min", en: "{count} min"},

  "console.status.waiting": {fr: "Moteur en chargement…", en: "Engine loading…"},
  "console.status.ready": {fr: "Moteur prêt", en: "Engine ready"},
  "console.status.failed": {
    fr: "Le moteur SQL n’a pas démarré : les exemples et les tables restent lisibles, et les fichiers Parquet téléchargeables. {error}",
    en: "The SQL engine did not start: examples and tables can still be read, and the Parquet files downloaded. {error}"
  },
  "console.status.noMemory": {
    fr: "Le navigateur n’a pas assez de mémoire pour le moteur SQL : les exemples et les tables restent lisibles, et les fichiers Parquet téléchargeables. {error}",
    en: "The browser has not enough memory for the SQL engine: examples and tables can still be read, and the Parquet files downloaded. {error}"
  },
  "console.status.starting": {fr: "Démarrage du moteur…", en: "Starting the engine…"},
  "console.status.loading": {fr: "Lecture de {table} ({size})…", en: "Reading {table} ({size})…"},
  "console.status.running": {fr: "En cours depuis {seconds} s", en: "Running for {seconds} s"},
  "console.status.cancelling": {fr: "Annulation…", en: "Cancelling…"},

  "console.answer.rows": {fr: "{count} lignes en {time}", en: "{count} rows in {time}"},
  "console.answer.row": {fr: "{count} ligne en {time}", en: "{count} row in {time}"},
  "console.answer.cut": {
    fr: "Les {count} premières lignes en {time} ; il y en a d’autres",
    en: "The first {count} rows in {time}; there are more"
  },
  "console.answer.read": {fr: "lu : {tables}", en: "read: {tables}"},
  "console.answer.readNothing": {fr: "aucune table lue", en: "no table read"},
  "console.answer.table": {fr: "{table} {rows} lignes, {size}", en: "{table} {rows} rows, {size}"},
  "console.answer.empty": {
    fr: "La requête est juste, et aucune ligne n’y répond.",
    en: "The query is right, and no row answers it."
  },
  "console.answer.none": {
    fr: "Choisissez un exemple, ou écrivez une requête et exécutez-la.",
    en: "Choose an example, or write a query and run it."
  },
  "console.answer.columns": {
    fr: "{count} colonnes de plus ne sont pas affichées : nommez celles qu’il vous faut.",
    en: "{count} more columns are not shown: name those that you need."
  },
  "console.answer.older": {
    fr: "Résultat de la requête précédente.",
    en: "Result of the query before."
  },
  "console.table": {fr: "Résultat", en: "Result"},
  "console.view": {fr: "Présentation du résultat", en: "How the result is shown"},
  "console.view.table": {fr: "Tableau", en: "Table"},
  "console.view.chart": {fr: "Graphique", en: "Chart"},
  "console.null": {fr: "NULL", en: "NULL"},
  "console.unshown": {fr: "(à écrire ::VARCHAR)", en: "(write ::VARCHAR)"},

  "console.chart.mark": {fr: "Forme", en: "Shape"},
  "console.chart.x": {fr: "Selon", en: "By"},
  "console.chart.y": {fr: "Mesure", en: "Measure"},
  "console.chart.bar": {fr: "Barres", en: "Bars"},
  "console.chart.line": {fr: "Courbe", en: "Line"},
  "console.chart.point": {fr: "Points", en: "Points"},
  "console.chart.title": {fr: "{y} selon {x}", en: "{y} by {x}"},
  "console.chart.all.one": {fr: "{count} ligne du résultat", en: "{count} row of the result"},
  "console.chart.all": {fr: "{count} lignes du résultat", en: "{count} rows of the result"},
  "console.chart.first": {
    fr: "Les {shown} premières lignes sur {count}, dans l’ordre de la requête",
    en: "The first {shown} of {count} rows, in the query’s order"
  },
  "console.chart.none": {
    fr: "Un graphique demande au moins une colonne de nombres et une autre colonne.",
    en: "A chart takes at least one column of numbers and another column."
  },
  "console.chart.failed": {
    fr: "Le graphique n’a pas pu être chargé. {error}",
    en: "The chart could not be loaded. {error}"
  },

  "console.copy": {fr: "Copier le lien", en: "Copy the link"},
  "console.copied": {fr: "Lien copié", en: "Link copied"},
  "console.copyFailed": {
    fr: "Le navigateur refuse de copier : l’adresse de la page est le lien.",
    en: "The browser refuses to copy: the page’s address is the link."
  },
  "console.linkTooLong": {
    fr: "La requête est trop longue pour un lien : copiez son texte.",
    en: "The query is too long for a link: copy its text."
  },
  "console.download": {fr: "Télécharger", en: "Download"},
  "console.download.excelCsv": {fr: "CSV pour Excel", en: "CSV for Excel"},
  "console.download.csv": {fr: "CSV standard", en: "Standard CSV"},
  "console.download.xlsx": {fr: "Classeur Excel", en: "Excel workbook"},
  "console.download.parquet": {fr: "Parquet", en: "Parquet"},
  "console.download.arrow": {fr: "Arrow", en: "Arrow"},
  "console.download.failed": {
    fr: "Le fichier n’a pas pu être fait. {error}",
    en: "The file could not be made. {error}"
  },

  "console.examples": {fr: "Exemples", en: "Examples"},
  "console.tables": {fr: "Tables", en: "Tables"},
  "console.tables.insert": {fr: "Insérer {name}", en: "Insert {name}"},
  "console.tables.rows.one": {fr: "{count} ligne", en: "{count} row"},
  "console.tables.rows": {fr: "{count} lignes", en: "{count} rows"},
  "console.tables.notHeld": {
    fr: "Trop de lignes pour le navigateur : lisez le fichier Parquet avec un outil de votre choix.",
    en: "Too many rows for the browser: read the Parquet file with a tool of yours."
  },
  "console.tables.notHeldBeside": {
    fr: "Trop de lignes pour le navigateur.",
    en: "Too many rows for the browser."
  },
  "console.tables.parquet": {fr: "Parquet de {table}", en: "Parquet of {table}"},
  "console.tables.asOf": {
    fr: "La date d’arrêté des données : {date}",
    en: "The as-of date of the data: {date}"
  },
  "console.type.VARCHAR": {fr: "texte", en: "text"},
  "console.type.INTEGER": {fr: "entier", en: "whole"},
  "console.type.DOUBLE": {fr: "nombre", en: "number"},
  "console.type.DATE": {fr: "date", en: "date"},
  "console.type.BOOLEAN": {fr: "oui/non", en: "yes/no"},
  "console.history": {fr: "Historique", en: "History"},
  "console.history.none": {
    fr: "Les requêtes exécutées ici, dans ce navigateur seulement.",
    en: "The queries run here, in this browser only."
  },
  "console.history.clear": {fr: "Effacer l’historique", en: "Clear the history"},

  "console.notice.long": {
    fr: "La requête de l’adresse dépasse {longest} : elle n’est pas lue.",
    en: "The query in the address is over {longest}: it is not read."
  },
  "console.notice.unreadable": {
    fr: "La requête de l’adresse est abîmée (lien coupé ?) : elle n’est pas lue.",
    en: "The query in the address is damaged (a cut link?): it is not read."
  },

  "console.problem.empty": {fr: "Il n’y a pas de requête.", en: "There is no query."},
  "console.problem.long": {
    fr: "La requête dépasse {longest} : elle n’est pas exécutée.",
    en: "The query is over {longest}: it is not run."
  },
  "console.problem.several": {
    fr: "Une seule requête à la fois : il y en a une autre après ce point-virgule.",
    en: "One query at a time: there is another one after this semicolon."
  },
  "console.problem.notQuery": {
    fr: "La console ne fait que lire : une requête commence par SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE, SHOW, PIVOT ou EXPLAIN. {said}",
    en: "The console only reads: a query starts with SELECT, WITH, FROM, VALUES, DESCRIBE, SUMMARIZE, SHOW, PIVOT or EXPLAIN. {said}"
  },
  "console.problem.pivot": {
    fr: "Nommez les valeurs de ce PIVOT : ON colonne IN ('a', 'b').",
    en: "Name the values of this PIVOT: ON column IN ('a', 'b')."
  },
  "console.problem.noTable": {
    fr: "Aucune table ne s’appelle « {said} ».",
    en: "No table is called “{said}”."
  },
  "console.problem.notHeld": {
    fr: "La table {said} a trop de lignes pour être lue dans le navigateur ; son fichier Parquet est à télécharger sous Tables.",
    en: "The table {said} has too many rows to be read in the browser; its Parquet file can be downloaded under Tables."
  },
  "console.problem.closed": {
    fr: "La console ne lit que les tables publiées : ni fichier ni réseau. {said}",
    en: "The console reads published tables only: no file and no network. {said}"
  },
  "console.problem.extension": {
    fr: "Cette fonction appartient à une extension de DuckDB qui n’est pas là. Pour la date du jour : as_of(). {said}",
    en: "This function is in an extension of DuckDB that is not here. For today’s date: as_of(). {said}"
  },
  "console.problem.syntax": {
    fr: "La requête ne se lit pas. {said}",
    en: "The query cannot be read. {said}"
  },
  "console.problem.wrong": {
    fr: "DuckDB refuse la requête. {said}",
    en: "DuckDB refuses the query. {said}"
  },
  "console.problem.memory": {
    fr: "La requête demande plus de mémoire qu’il n’en est permis (800 Mo). {said}",
    en: "The query takes more memory than it may (800 MB). {said}"
  },
  "console.problem.large": {
    fr: "La réponse dépasse 64 Mo : demandez moins de lignes ou des textes plus courts.",
    en: "The answer is over 64 MB: ask for fewer rows or shorter texts."
  },
  "console.problem.timeout": {
    fr: "Arrêtée après {seconds} s. Précisez la requête, ou relevez la limite.",
    en: "Stopped after {seconds} s. Narrow the query, or raise the limit."
  },
  "console.problem.cancelled": {fr: "Requête annulée.", en: "Query cancelled."},
  "console.problem.file": {
    fr: "Un fichier de table n’a pas pu être lu : la requête n’est pas exécutée. {said}",
    en: "A table’s file could not be read: the query is not run. {said}"
  },
  "console.problem.renewed": {
    fr: "Les chiffres ont été renouvelés depuis l’ouverture de cette page : rechargez-la, la requête reste dans l’adresse. {said}",
    en: "The figures have been renewed since this page was opened: reload it, the query stays in the address. {said}"
  },
  "console.problem.noMemory": {
    fr: "Le navigateur n’a plus assez de mémoire : fermez d’autres onglets, ou lisez moins de tables. {said}",
    en: "The browser has not enough memory left: close other tabs, or read fewer tables. {said}"
  },
  "console.problem.engine": {
    fr: "Le moteur SQL n’a pas démarré. {said}",
    en: "The SQL engine did not start. {said}"
  },
  "console.problem.place": {
    fr: "Ligne {line}, colonne {column}.",
    en: "Line {line}, column {column}."
  },
  "console.problem.instead": {fr: "Peut-être : {names} ?", en: "Perhaps: {names}?"},

  "console.example.free": {
    fr: "Qui sera libre sous 30 jours, par practice ?",
    en: "Who will be free within 30 days, by practice?"
  },
  "console.example.endings": {
    fr: "Quelles missions finissent sous 90 jours sans suite ?",
    en: "Which missions end within 90 days with nothing after?"
  },
  "console.example.clients": {
    fr: "CA et TJM moyen par client, 12 mois",
    en: "Revenue and average rate by client, 12 months"
  },
  "console.example.several": {
    fr: "Qui est sur plusieurs missions à la fois ?",
    en: "Who is on several missions at once?"
  },
  "console.example.skills": {
    fr: "Compétences demandées contre disponibles",
    en: "Skills asked for against those available"
  },
  "console.example.occupancy": {fr: "Taux d’occupation par mois", en: "Occupancy by month"},
  "console.example.practices": {
    fr: "CA par mois et par practice",
    en: "Revenue by month and practice"
  },
  "console.example.grades": {
    fr: "TJM par grade, avec ses quartiles",
    en: "Rate by grade, with its quartiles"
  },
  "console.example.waiting": {
    fr: "Qui attend depuis le plus longtemps ?",
    en: "Who has been waiting the longest?"
  },
  "console.example.managers": {
    fr: "Portefeuille de chaque manager, 12 mois",
    en: "Each manager’s portfolio, 12 months"
  },
  "console.example.documents": {
    fr: "Quels derniers documents ont plus de deux ans ?",
    en: "Whose newest document is over two years old?"
  },
  "console.example.ratings": {
    fr: "Le TJM suit-il l’ancienneté ?",
    en: "Does the rate follow seniority?"
  }
} as const satisfies Record<string, Text>;
