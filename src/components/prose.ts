import type MarkdownIt from "markdown-it";
import {languages, type Language} from "./language.js";
import {hasText, t, type TextKey} from "./text.js";

export type Values = Readonly<Record<string, string | number>>;

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};

/** `text` as HTML, safe in an element and in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

/**
 * The text `key` in every language, each in a span with its `lang`: CSS shows the reader's, so that
 * static prose switches without a script. Values may differ by language (dates do).
 */
export function bilingual(
  key: TextKey,
  values: (language: Language) => Values = () => ({})
): string {
  return languages
    .map((language) => span(language, escapeHtml(t(language, key, values(language)))))
    .join("");
}

function span(language: Language, html: string): string {
  return `<span lang="${language}">${html}</span>`;
}

/** The key in a `{{key}}` of a page. Throws when the catalogue does not have it. */
function knownKey(key: string): TextKey {
  if (!hasText(key)) throw new Error(`{{${key}}}: the catalogue has no such text`);
  return key;
}

const mark = /\{\{([\w.-]+)\}\}/g;

/**
 * Teaches markdown-it `{{key}}`, in Markdown and in raw HTML blocks; in the latter also the keys of
 * `fragments`, which stand for HTML.
 */
export function prose(
  md: MarkdownIt,
  fragments: Readonly<Record<string, string>> = {}
): MarkdownIt {
  md.inline.ruler.push("prose", (state, silent) => {
    const found = /^\{\{([\w.-]+)\}\}/.exec(state.src.slice(state.pos));
    if (!found?.[1]) return false;
    state.pos += found[0].length;
    if (silent) return true;
    const key = knownKey(found[1]);
    // French as a text token: Framework takes a page's title from the text tokens of its heading.
    state.push("html_inline", "", 0).content = '<span lang="fr">';
    state.push("text", "", 0).content = t("fr", key);
    state.push("html_inline", "", 0).content = `</span>${span("en", escapeHtml(t("en", key)))}`;
    return true;
  });
  md.core.ruler.after("block", "prose", (state) => {
    for (const token of state.tokens)
      if (token.type === "html_block")
        token.content = token.content.replace(
          mark,
          (_, key: string) => fragments[key] ?? bilingual(knownKey(key))
        );
  });
  return md;
}
