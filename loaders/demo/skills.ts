/** The skills of the demo firm: category → names. Their types and levels follow in `SKILLS`. */
const CATEGORIES = {
  Backend:
    "Python, Java, C#, Go, PHP, Kotlin, Rust, C++, Node.js, Spring Boot, Django, FastAPI, .NET, GraphQL",
  Frontend: "JavaScript, TypeScript, React, Angular, Vue.js, Svelte, HTML, CSS, Accessibilité web",
  Mobile: "Swift, Android, Flutter, React Native",
  Data: "SQL, Apache Spark, Apache Kafka, Airflow, dbt, Snowflake, Databricks, Talend, Power BI, Tableau, Looker, Hadoop, Apache Flink, Data Vault",
  "Bases de données":
    "PostgreSQL, MySQL, Oracle, SQL Server, MongoDB, Redis, Elasticsearch, Cassandra, Neo4j",
  "Intelligence artificielle":
    "TensorFlow, PyTorch, Scikit-learn, Pandas, NLP, Computer Vision, MLOps, LLM, R",
  Cloud:
    "AWS, Azure, Google Cloud, OpenStack, Serverless, FinOps, Réseaux, Kubernetes, OVHcloud, VMware",
  DevOps:
    "Docker, Terraform, Ansible, GitLab CI, Jenkins, GitHub Actions, Prometheus, Grafana, Helm, Linux, Git",
  Sécurité:
    "SIEM, IAM, Pentest, ISO 27001, Cryptographie, SOC, EBIOS RM, Zero Trust, Analyse de vulnérabilités",
  Qualité: "Selenium, Cypress, Playwright, JMeter, Tests fonctionnels",
  Finance:
    "Marchés financiers, Risque de crédit, Risque de marché, Bâle III, IFRS 9, Paiements, Murex, Conformité LCB-FT",
  Assurance: "Assurance vie, IARD, Solvabilité II, Gestion de sinistres",
  "Gestion de projet":
    "Scrum, Kanban, SAFe, PMO, Cadrage, Gestion budgétaire, Prince2, Animation d'ateliers",
  Transformation:
    "Conduite du changement, Lean, Cartographie des processus, Formation, RSE, Schéma directeur",
  Produit:
    "UX Research, UI Design, Figma, Design System, Product Management, Rédaction de spécifications"
} as const;

export type SkillCategory = keyof typeof CATEGORIES;

export interface Skill {
  id: number;
  name: string;
  category: SkillCategory;
  type: "technique" | "fonctionnelle";
  level: "junior" | "medior" | "senior";
}

const FUNCTIONAL = new Set<string>([
  "Finance",
  "Assurance",
  "Gestion de projet",
  "Transformation",
  "Produit"
]);
const LEVELS = ["junior", "medior", "medior", "senior"] as const;

export const SKILLS: readonly Skill[] = Object.entries(CATEGORIES)
  .flatMap(([category, names]) =>
    names.split(", ").map((name) => ({name, category: category as SkillCategory}))
  )
  .map(({name, category}, index) => ({
    id: index + 1,
    name,
    category,
    type: FUNCTIONAL.has(category) ? "fonctionnelle" : "technique",
    level: LEVELS[index % LEVELS.length] ?? "medior"
  }));

/** Skills of some categories, in their order. */
export function skillsOf(categories: readonly SkillCategory[]): Skill[] {
  return SKILLS.filter((skill) => categories.includes(skill.category));
}

/** Technologies that consultants typed in by hand: name, category. */
export const CUSTOM_TECHNOLOGIES: readonly (readonly [string, string])[] = [
  ["DuckDB", "Bases de données"],
  ["ClickHouse", "Bases de données"],
  ["Polars", "Data"],
  ["Apache Iceberg", "Data"],
  ["Dagster", "Data"],
  ["Trino", "Data"],
  ["LangChain", "Intelligence artificielle"],
  ["Astro", "Frontend"],
  ["SolidJS", "Frontend"],
  ["Quarkus", "Backend"],
  ["Elixir", "Backend"],
  ["Pulumi", "DevOps"],
  ["ArgoCD", "DevOps"],
  ["Backstage", "DevOps"],
  ["Scaleway", "Cloud"],
  ["Wazuh", "Sécurité"],
  ["HashiCorp Vault", "Sécurité"],
  ["Robot Framework", "Qualité"],
  ["Calypso", "Finance"],
  ["Guidewire", "Assurance"]
];
