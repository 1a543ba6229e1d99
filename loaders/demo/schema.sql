-- The tables of a Consultator store with the types, constraints and defaults that the application
-- writes (rows of every table: one per id). Foreign keys are declared and not enforced.

CREATE TABLE practices (
	id INTEGER NOT NULL,
	nom VARCHAR(100) NOT NULL,
	description TEXT,
	responsable VARCHAR(200),
	date_creation DATETIME,
	actif BOOLEAN,
	PRIMARY KEY (id),
	UNIQUE (nom)
);
CREATE TABLE competences (
	id INTEGER NOT NULL,
	nom VARCHAR(100) NOT NULL,
	categorie VARCHAR(50) NOT NULL,
	type_competence VARCHAR(20),
	description TEXT,
	niveau_requis VARCHAR(20),
	PRIMARY KEY (id),
	UNIQUE (nom)
);
CREATE TABLE custom_technologies (
	id INTEGER NOT NULL,
	nom VARCHAR(100) NOT NULL,
	categorie VARCHAR(100) NOT NULL,
	description TEXT,
	date_creation DATETIME,
	PRIMARY KEY (id),
	UNIQUE (nom)
);
CREATE TABLE langues (
	id INTEGER NOT NULL,
	nom VARCHAR(100) NOT NULL,
	code_iso VARCHAR(5),
	description TEXT,
	PRIMARY KEY (id),
	UNIQUE (nom)
);
CREATE TABLE business_managers (
	id INTEGER NOT NULL,
	nom VARCHAR(100) NOT NULL,
	prenom VARCHAR(100) NOT NULL,
	email VARCHAR(255) NOT NULL,
	telephone VARCHAR(20),
	date_creation DATETIME,
	derniere_maj DATETIME,
	actif BOOLEAN,
	notes TEXT,
	PRIMARY KEY (id),
	UNIQUE (email)
);
CREATE TABLE consultants (
	id INTEGER NOT NULL,
	nom VARCHAR(100) NOT NULL,
	prenom VARCHAR(100) NOT NULL,
	email VARCHAR(255) NOT NULL,
	telephone VARCHAR(20),
	salaire_actuel FLOAT,
	date_creation DATETIME,
	derniere_maj DATETIME,
	disponibilite BOOLEAN,
	notes TEXT,
	date_entree_societe DATE,
	date_sortie_societe DATE,
	societe VARCHAR(50) DEFAULT 'Quanteam',
	entite VARCHAR(100),
	date_premiere_mission DATE,
	grade VARCHAR(50) DEFAULT 'Junior',
	type_contrat VARCHAR(20) DEFAULT 'CDI',
	etat_periode_essai VARCHAR(50),
	fin_periode_essai DATE,
	actif BOOLEAN DEFAULT 1,
	practice_id INTEGER,
	PRIMARY KEY (id),
	UNIQUE (email),
	FOREIGN KEY(practice_id) REFERENCES practices (id)
);
CREATE TABLE consultant_competences (
	id INTEGER NOT NULL,
	consultant_id INTEGER NOT NULL,
	competence_id INTEGER NOT NULL,
	annees_experience FLOAT,
	niveau_maitrise VARCHAR(20),
	certifications TEXT,
	projets_realises TEXT,
	date_ajout DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(consultant_id) REFERENCES consultants (id),
	FOREIGN KEY(competence_id) REFERENCES competences (id)
);
CREATE TABLE missions (
	id INTEGER NOT NULL,
	consultant_id INTEGER NOT NULL,
	nom_mission VARCHAR(200) NOT NULL,
	client VARCHAR(200) NOT NULL,
	role VARCHAR(300),
	date_debut DATE NOT NULL,
	date_fin DATE,
	statut VARCHAR(20),
	taux_journalier FLOAT,
	tjm DECIMAL(10,2),
	revenus_generes FLOAT,
	technologies_utilisees TEXT,
	description TEXT,
	PRIMARY KEY (id),
	FOREIGN KEY(consultant_id) REFERENCES consultants (id)
);
CREATE TABLE cvs (
	id INTEGER NOT NULL,
	consultant_id INTEGER NOT NULL,
	fichier_nom VARCHAR(255) NOT NULL,
	fichier_path VARCHAR(500) NOT NULL,
	contenu_extrait TEXT,
	date_upload DATETIME,
	taille_fichier INTEGER,
	PRIMARY KEY (id),
	FOREIGN KEY(consultant_id) REFERENCES consultants (id)
);
CREATE TABLE consultant_salaires (
	id INTEGER NOT NULL,
	consultant_id INTEGER NOT NULL,
	salaire FLOAT NOT NULL,
	date_debut DATE NOT NULL,
	date_fin DATE,
	commentaire TEXT,
	PRIMARY KEY (id),
	FOREIGN KEY(consultant_id) REFERENCES consultants (id)
);
CREATE TABLE consultant_langues (
	id INTEGER NOT NULL,
	consultant_id INTEGER NOT NULL,
	langue_id INTEGER NOT NULL,
	niveau INTEGER NOT NULL,
	commentaire TEXT,
	date_ajout DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(consultant_id) REFERENCES consultants (id),
	FOREIGN KEY(langue_id) REFERENCES langues (id)
);
CREATE TABLE consultant_business_managers (
	id INTEGER NOT NULL,
	consultant_id INTEGER NOT NULL,
	business_manager_id INTEGER NOT NULL,
	date_debut DATE NOT NULL,
	date_fin DATE,
	commentaire TEXT,
	date_creation DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(consultant_id) REFERENCES consultants (id),
	FOREIGN KEY(business_manager_id) REFERENCES business_managers (id)
);
CREATE TABLE vsa_missions (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	user_id INTEGER NOT NULL,
	code VARCHAR(100) NOT NULL,
	orderid VARCHAR(100) NOT NULL,
	client_name VARCHAR(200) NOT NULL,
	date_debut DATE,
	date_fin DATE,
	tjm FLOAT,
	cjm FLOAT,
	description TEXT,
	statut VARCHAR(50) DEFAULT 'active',
	date_import DATETIME DEFAULT CURRENT_TIMESTAMP
);
