import Database from "better-sqlite3";
import type {Page} from "playwright-core";

/** Names that harm what takes them for more than text: a page, a line of text, a spreadsheet. */
export const hostile = {
  markup: `<img src=x onerror="window.harmed=1">`,
  /** After its mark the rest of a line would run from right to left. */
  turned: "Harmed \u202egnp.exe",
  formula: `=cmd|'/C harmed'!A0`
};

/** Gives such names to some people, clients, missions and a skill of a store. */
export function spoilNames(file: string): void {
  const store = new Database(file);
  const largest = (table: string, column: string) =>
    store
      .prepare(
        `SELECT ${column} AS name FROM ${table} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 4`
      )
      .pluck()
      .all()
      .slice(1);
  const rename = (table: string, set: string, where: string) =>
    store.prepare(`UPDATE ${table} SET ${set} = ? WHERE ${where} = ?`);
  const people = store
    .prepare("SELECT id FROM consultants WHERE actif = 1 ORDER BY id LIMIT 3 OFFSET 20")
    .pluck()
    .all();
  const clients = largest("missions", "client");
  const skills = largest("consultant_competences", "competence_id");
  Object.values(hostile).forEach((name, index) => {
    rename("consultants", "nom", "id").run(name, people[index]);
    rename("missions", "nom_mission", "consultant_id").run(name, people[index]);
    rename("missions", "client", "client").run(name, clients[index]);
    rename("competences", "nom", "id").run(name, skills[index]);
  });
  store.close();
}

/**
 * What on the page went wrong with hostile names: elements or scripts made of them, and text that
 * follows a mark of direction on its line.
 */
export function harm(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = "harmed" in window ? ["a script ran"] : [];
    for (const node of document.querySelectorAll("img:not(.cm-editor *)"))
      found.push(node.outerHTML);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const mark = node.textContent?.indexOf("\u202e") ?? -1;
      if (mark < 0) continue;
      const isolating = (one: Element) => {
        const {display, unicodeBidi} = getComputedStyle(one);
        return display !== "inline" || /isolate|plaintext/.test(unicodeBidi);
      };
      let box = node.parentElement;
      if (!box || box.closest("script, title, option, textarea, code, .unseen")) continue;
      while (box.parentElement && !isolating(box)) box = box.parentElement;
      const text = box.textContent ?? "";
      const after = text.slice(text.indexOf("\u202e") + 1).replace(/^gnp\.exe/, "");
      // A given name follows a family name; U+2069 ends what was turned.
      if (!/^( \p{Lu}[\p{L}'’ -]+)?…?($|\u2069)/u.test(after))
        found.push(box.outerHTML.slice(0, 300));
    }
    return found;
  });
}
