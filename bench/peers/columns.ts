/** The columns of a mission that everyone may see, in the order of our own table. */
export const columns = [
  "mission",
  "consultant",
  "client",
  "status",
  "start",
  "end",
  "daily_rate",
  "days",
  "revenue",
  "practice",
  "grade",
  "role",
  "technologies",
  "declared",
  "valid",
  "alone",
  "id",
  "consultant_id"
] as const;

/** What a search box looks through. */
export const searched = ["consultant", "client", "mission", "role", "technologies"] as const;

/** The columns that the sort is measured with: no sort is asked for twice, so no cache answers. */
export const sorted = ["daily_rate", "revenue", "days", "start", "client"] as const;

/** The columns that the group-by is measured with; the mean rate is asked of each. */
export const grouped = ["practice", "grade", "client", "status", "role"] as const;
