/** Sentences for the free texts of the store. */
export const STAYING_NOTES = [
  "Souhaite évoluer vers un rôle de référent technique.",
  "Mobilité nationale, préfère deux jours de télétravail.",
  "Temps partiel à 80 % envisagé l'an prochain.",
  "Très apprécié chez ses clients, à positionner sur un grand compte.",
  "Certification en cours, disponible pour des avant-ventes."
];

export const LEAVING_NOTES = [
  "Départ chez un client.",
  "Projet personnel, départ en bons termes.",
  "Fin de contrat.",
  "Démission après sa deuxième mission."
];

export const ACHIEVEMENTS = [
  "Conception de l'architecture cible et accompagnement de l'équipe jusqu'à la mise en production.",
  "Reprise d'un existant peu documenté, réduction des incidents de moitié en six mois.",
  "Animation des ateliers métier, rédaction des spécifications et suivi de la recette.",
  "Mise en place des tests automatisés et de la chaîne de livraison continue.",
  "Formation de douze personnes et transmission complète à l'équipe interne.",
  "Amélioration des temps de réponse, division des coûts d'hébergement par deux.",
  "Pilotage du planning, du budget et des fournisseurs dans un contexte réglementé.",
  "Construction des tableaux de bord suivis chaque semaine par la direction.",
  "Audit de l'existant, feuille de route et premiers chantiers menés à leur terme."
];

export const SCHOOLS = [
  "Diplôme d'ingénieur, école généraliste.",
  "Master informatique, université.",
  "Master en statistique et économétrie.",
  "École de commerce, majeure systèmes d'information.",
  "Licence professionnelle puis formation en alternance."
];

export const ABOUT = [
  "À l'écoute et rigoureux, apprécie les contextes exigeants et le travail d'équipe.",
  "Aime comprendre le métier avant de proposer une solution, et documente ce qui est fait.",
  "Intervient aussi bien en cadrage qu'en réalisation, en français comme en anglais.",
  "Participe aux avant-ventes, à la veille et au recrutement au sein de sa practice."
];
