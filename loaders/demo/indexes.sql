-- The indexes that the application creates, made after the rows: one sort instead of a search a row.

CREATE INDEX idx_consultant_date_maj ON consultants (derniere_maj);
CREATE INDEX idx_consultant_email ON consultants (email);
CREATE INDEX idx_consultant_disponibilite ON consultants (disponibilite);
CREATE INDEX idx_consultant_nom_prenom ON consultants (nom, prenom);
CREATE INDEX idx_consultant_practice ON consultants (practice_id);
CREATE INDEX idx_consultant_salaire ON consultants (salaire_actuel);
CREATE INDEX idx_consultant_recherche ON consultants (nom, prenom, email);
CREATE INDEX idx_consultant_dispo_practice ON consultants (disponibilite, practice_id);
CREATE INDEX idx_mission_consultant ON missions (consultant_id);
CREATE INDEX idx_mission_client ON missions (client);
CREATE INDEX idx_mission_statut ON missions (statut);
CREATE INDEX idx_mission_dates ON missions (date_debut, date_fin);
CREATE INDEX idx_mission_consultant_dates ON missions (consultant_id, date_debut);
CREATE INDEX idx_mission_consultant_statut ON missions (consultant_id, statut);
CREATE INDEX idx_mission_client_consultant ON missions (client, consultant_id);
CREATE INDEX idx_competence_nom ON competences (nom);
CREATE INDEX idx_competence_categorie ON competences (categorie);
CREATE INDEX idx_competence_type ON competences (type_competence);
CREATE INDEX idx_competence_nom_categorie ON competences (nom, categorie);
CREATE INDEX idx_vsa_mission_user_id ON vsa_missions (user_id);
CREATE INDEX idx_vsa_mission_code ON vsa_missions (code);
CREATE INDEX idx_vsa_mission_orderid ON vsa_missions (orderid);
CREATE INDEX idx_vsa_mission_client ON vsa_missions (client_name);
CREATE INDEX idx_vsa_mission_dates ON vsa_missions (date_debut, date_fin);
