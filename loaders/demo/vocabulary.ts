import {type Skill, type SkillCategory, skillsOf} from "./skills.js";

/** What distinguishes a practice: its size, its price, how easily its people are placed. */
export interface Practice {
  id: number;
  name: string;
  description: string;
  /** Relative size. */
  weight: number;
  /** Factor on the rate of a grade. */
  price: number;
  /** Factor on the time between missions: above 1 the practice sells badly. */
  slack: number;
  job: string;
  topics: readonly string[];
  skills: readonly Skill[];
}

type Row = [string, string, number, number, number, string, string, SkillCategory[]];

const ROWS: Row[] = [
  ["Data Engineering", "Plateformes et flux de données", 19, 1.03, 0.8, "Data Engineer", "Plateforme de données, Migration vers le cloud, Flux temps réel, Qualité des données, Entrepôt de données", ["Data", "Bases de données", "Cloud", "Backend"]],
  ["Data Science", "Modèles statistiques et intelligence artificielle", 11, 1.08, 1.15, "Data Scientist", "Prévision de la demande, Détection de fraude, Score de risque, Assistant documentaire, Segmentation", ["Intelligence artificielle", "Data"]],
  ["Développement", "Applications web, mobiles et API", 23, 0.96, 0.95, "Développeur", "Refonte de l'espace client, API partenaires, Application mobile, Outil de gestion, Portail interne", ["Backend", "Frontend", "Mobile", "Bases de données"]],
  ["Cloud & DevOps", "Infrastructure, exploitation et automatisation", 14, 1.04, 0.7, "Ingénieur DevOps", "Migration AWS, Usine logicielle, Supervision, Socle Kubernetes, Optimisation des coûts", ["Cloud", "DevOps"]],
  ["Cybersécurité", "Audit, gouvernance et réponse à incident", 7, 1.12, 0.85, "Consultant cybersécurité", "Audit de sécurité, Mise en conformité, Centre opérationnel, Gestion des accès, Tests d'intrusion", ["Sécurité", "Cloud"]],
  ["Finance & Risques", "Maîtrise d'ouvrage bancaire et réglementaire", 13, 1.06, 1.1, "Business Analyst", "Reporting réglementaire, Chaîne de paiement, Calcul des risques, Outil de marché, Lutte anti-blanchiment", ["Finance", "Assurance", "Gestion de projet"]],
  ["Conseil & Transformation", "Organisation, pilotage et conduite du changement", 9, 1.08, 1.5, "Consultant", "Pilotage de programme, Bureau de projets, Schéma directeur, Réorganisation, Conduite du changement", ["Gestion de projet", "Transformation"]],
  ["Produit & Design", "Expérience utilisateur et pilotage de produit", 4, 0.94, 1.7, "Product Designer", "Système de design, Recherche utilisateur, Parcours de souscription, Cadrage de produit, Audit d'accessibilité", ["Produit", "Frontend", "Qualité"]]
]; // prettier-ignore

export const PRACTICES: readonly Practice[] = ROWS.map(
  ([name, description, weight, price, slack, job, topics, categories], index) => ({
    id: index + 1,
    name,
    description,
    weight,
    price,
    slack,
    job,
    topics: topics.split(", "),
    skills: skillsOf(categories)
  })
);

/** Grade, years of experience from which it is usual, rate band in €/day, weight among its peers. */
export interface Grade {
  name: string;
  from: number;
  rates: readonly [number, number];
  weight: number;
}

export const GRADES: readonly Grade[] = [
  {name: "Junior", from: 0, rates: [370, 470], weight: 1},
  {name: "Confirmé", from: 2.5, rates: [460, 590], weight: 1},
  {name: "Senior", from: 6, rates: [570, 740], weight: 1},
  {name: "Expert", from: 11, rates: [700, 900], weight: 4},
  {name: "Principal", from: 11, rates: [740, 960], weight: 3},
  {name: "Architecte", from: 11, rates: [780, 1010], weight: 2},
  {name: "Consultant Manager", from: 11, rates: [820, 1050], weight: 2},
  {name: "Directeur de Practice", from: 18, rates: [1050, 1290], weight: 0.6}
];

export const CONTRACTS = [
  ["CDI", 88],
  ["CDD", 3],
  ["Indépendant", 4],
  ["Alternant", 3],
  ["Stagiaire", 2]
] as const;

export const COMPANIES = [
  ["Armoris", 70],
  ["Armoris Digital", 30]
] as const;

export const ENTITIES = [
  ["Paris", 46],
  ["Lyon", 18],
  ["Nantes", 13],
  ["Lille", 12],
  ["Toulouse", 11]
] as const;

/** Name, ISO code, share of consultants who speak it, description. */
export const LANGUAGES = [
  ["Français", "FR", 1, "Langue française"],
  ["Anglais", "EN", 0.97, "Langue anglaise"],
  ["Espagnol", "ES", 0.24, "Langue espagnole"],
  ["Allemand", "DE", 0.12, "Langue allemande"],
  ["Italien", "IT", 0.08, "Langue italienne"],
  ["Portugais", "PT", 0.05, "Langue portugaise"],
  ["Arabe", "AR", 0.1, "Langue arabe"],
  ["Chinois", "ZH", 0.02, "Langue chinoise"],
  ["Japonais", "JA", 0.01, "Langue japonaise"],
  ["Russe", "RU", 0.02, "Langue russe"],
  ["Néerlandais", "NL", 0.02, "Langue néerlandaise"],
  ["Polonais", "PL", 0.02, "Langue polonaise"]
] as const;

export const MAIL_DOMAIN = "armoris.example";
