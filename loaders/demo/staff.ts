import {type Day, mondayBefore} from "./calendar.js";
import {type Name, createNames} from "./names.js";
import {type Random, createQuota, createRandom, createWeighted} from "./random.js";
import {
  COMPANIES,
  CONTRACTS,
  ENTITIES,
  type Grade,
  GRADES,
  PRACTICES,
  type Practice
} from "./vocabulary.js";

/** A consultant before anything is written about them. */
export interface Person {
  id: number;
  name: Name;
  practice: Practice;
  grade: Grade;
  contract: string;
  company: string;
  entity: string;
  entry: Day;
  /** Last day; null for who is still there. */
  exit: Day | null;
  /** Years of work on the as-of date or at the exit. */
  experience: number;
  /** On a mission on the as-of date; false for who has left. */
  staffed: boolean;
  /** Rate on the as-of date or at the exit, €/day. */
  rate: number;
  /** €/year; null for who invoices. */
  salary: number | null;
}

/** How far back the firm goes, in years. */
export interface History {
  years: number;
  /** Mean of the exponential stay before it is cut at the firm's age. */
  stay: number;
}

/** 13 years at some 11 missions a head; longer where a head has more, up to a working life. */
export function historyFor(missionsPerHead: number): History {
  const stretch = Math.min(2.3, Math.max(0.4, (missionsPerHead / 11.5) ** 0.4));
  return {years: 13 * stretch, stay: 9 * stretch ** 1.2};
}

const DEPARTED_SHARE = 0.25;
/** Departures are kept for two years, and a few older ones: the turnover of a year is about 15 %. */
const RECENT_EXIT_SHARE = 0.88;
const BENCH_SHARE = 0.105;
const BOUNDS = {rate: [350, 1300], salary: [15_000, 160_000]} as const;
/** CJM = salary × 1.8 / 216: what a salary may cost per day of rate at a given margin. */
const SALARY_PER_DAILY_COST = 216 / 1.8;

const clamp = (value: number, [low, high]: readonly [number, number]) =>
  Math.min(high, Math.max(low, value));

const drawPractice = createWeighted(PRACTICES.map((practice) => [practice, practice.weight]));
const drawContract = createWeighted(CONTRACTS);
const drawCompany = createWeighted(COMPANIES);
const drawEntity = createWeighted(ENTITIES);

function drawGrade(experience: number, random: Random): Grade {
  const reached = GRADES.filter((grade) => grade.from <= experience);
  const highest = reached.at(-1);
  if (highest === undefined) throw new RangeError(`experience: below 0 years: ${experience}`);
  const peers = highest.from < 11 ? [highest] : reached.filter((grade) => grade.from >= 11);
  return createWeighted(peers.map((grade) => [grade, grade.weight] as const))(random);
}

function drawPeriod(asOf: Day, history: History, random: Random): {entry: Day; exit: Day | null} {
  const founded = asOf - Math.round(history.years * 365.25);
  const stay = (mean: number, longest: number) => {
    // The inverse of an exponential that is cut at `longest`: no pile of founders on the first day.
    const cut = 1 - Math.exp(-longest / mean);
    return -mean * Math.log(1 - random.next() * cut) * 365.25;
  };
  if (!random.chance(DEPARTED_SHARE)) {
    return {entry: mondayBefore(asOf - Math.floor(stay(history.stay, history.years))), exit: null};
  }
  const ago = random.chance(RECENT_EXIT_SHARE)
    ? random.int(1, 730)
    : random.int(730, Math.round(history.years * 260));
  const exit = asOf - ago;
  const longest = Math.max(0.5, (exit - founded) / 365.25);
  const entry = exit - Math.max(60, Math.floor(stay(history.stay / 2, longest)));
  return {entry: mondayBefore(entry), exit};
}

/** Draws the firm's people in the order of their ids; each draw needs those before it. */
export function createStaff(seed: number, asOf: Day, history: History): (id: number) => Person {
  const drawName = createNames(seed);
  const onBench = createQuota(createRandom(seed, 1));
  return (id) => {
    const random = createRandom(seed, 2, id);
    const {entry, exit} = drawPeriod(asOf, history, random);
    const practice = drawPractice(random);
    const contract = drawContract(random);
    const before =
      contract === "Stagiaire" || contract === "Alternant" ? 0 : random.exponential(3.5);
    const years = ((exit ?? asOf) - entry) / 365.25;
    const apprentice = contract === "Stagiaire" || contract === "Alternant";
    const experience = apprentice ? Math.min(years, 2) : Math.min(before + years, 38);
    const grade = drawGrade(experience, random);
    const [low, high] = grade.rates;
    const rate = clamp((low + (high - low) * random.next()) * practice.price, BOUNDS.rate);
    const margin = random.normal(0.33, 0.055);
    const salary = rate * (1 - margin) * SALARY_PER_DAILY_COST;
    return {
      id,
      name: drawName(random),
      practice,
      grade,
      contract,
      company: drawCompany(random),
      entity: drawEntity(random),
      entry,
      exit,
      experience,
      staffed: exit === null && !onBench(BENCH_SHARE * practice.slack),
      rate,
      salary:
        contract === "Indépendant"
          ? null
          : Math.round(clamp(salary * (apprentice ? 0.5 : 1), BOUNDS.salary) / 100) * 100
    };
  };
}
