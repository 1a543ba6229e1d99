import {type Random, createRandom, createWeighted} from "./random.js";

const SECTORS = (
  "Banque Assurances Mutuelle Groupe Énergies Transports Laboratoires Télécom Logistique " +
  "Industries Distribution Crédit"
).split(" ");
const STEMS = (
  "Valmont Helior Ardane Ponant Sérignac Orvane Maréva Lutèce Brévant Calypta Dorélia Estérel " +
  "Fontvieille Galatée Hermance Isoréa Jouvence Kerléo Lanvaux Mirande Nivernais Ostrévent Pélissanne " +
  "Quercyl Rivoire Solanges Tréguier Ussel Vauréal Ysengrin Altéa Boréal Cévenol Drômois Étival " +
  "Falaise Gévaudan Hurepoix Iroise Jurançon"
).split(" ");

/** Share of the missions of the largest client: between attention (20 %) and comfort. */
const TOP_SHARE = 0.125;
const TAIL_EXPONENT = 0.85;

/** 120 clients for 1 000 consultants, and slowly more: large firms have larger clients too. */
export function clientCount(consultants: number): number {
  const limit = SECTORS.length * STEMS.length;
  return Math.max(12, Math.min(limit, Math.round(120 * (consultants / 1000) ** 0.3)));
}

/** Draws invented clients with a long tail (Zipf): a few large ones, most with a mission or two. */
export function createClients(seed: number, consultants: number): (random: Random) => string {
  const all = SECTORS.flatMap((sector) => STEMS.map((stem) => `${sector} ${stem}`));
  const names = createRandom(seed, 11).sample(all, clientCount(consultants));
  const weights = names.map((_, index) => (index + 1) ** -TAIL_EXPONENT);
  const rest = weights.slice(1).reduce((sum, weight) => sum + weight, 0);
  weights[0] = (rest * TOP_SHARE) / (1 - TOP_SHARE);
  return createWeighted(names.map((name, index) => [name, weights[index] ?? 0]));
}
