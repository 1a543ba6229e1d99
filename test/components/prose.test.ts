import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {bilingual, escapeHtml, prose} from "../../src/components/prose.js";

const render = (source: string) =>
  prose(new MarkdownIt({html: true}))
    .render(source)
    .trim();
const overview = '<span lang="fr">Vue d’ensemble</span><span lang="en">Overview</span>';

describe("{{key}}", () => {
  test.each([
    ["a heading", "# {{page.overview.short}}", `<h1>${overview}</h1>`],
    ["a sentence", "a {{page.overview.short}} b", `<p>a ${overview} b</p>`],
    ["a link", "[{{page.overview.short}}](/x)", `<p><a href="/x">${overview}</a></p>`],
    ["an HTML block", "<h2>{{page.overview.short}}</h2>", `<h2>${overview}</h2>`],
    ["other braces", "{{ a }} {b}", "<p>{{ a }} {b}</p>"]
  ])("in %s", (_, source, expected) => {
    expect(render(source)).toBe(expected);
  });

  test.each(["# {{page.nothing}}", "<p>{{page.nothing}}</p>"])(
    "%s is refused by name",
    (source) => {
      expect(() => render(source)).toThrow("{{page.nothing}}: the catalogue has no such text");
    }
  );

  test("the French text is what a title is taken from", () => {
    const tokens = prose(new MarkdownIt({html: true})).parse("# {{page.overview.short}}", {});
    const texts = tokens[1]?.children?.filter(({type}) => type === "text");
    expect(texts?.map(({content}) => content)).toEqual(["Vue d’ensemble"]);
  });
});

test("values may differ by language and are escaped", () => {
  const html = bilingual("shell.asOf", (language) => ({date: `<${language}>`}));
  expect(html).toBe('<span lang="fr">Au &lt;fr&gt;</span><span lang="en">As of &lt;en&gt;</span>');
});

test("escapeHtml covers what ends a text or an attribute", () => {
  expect(escapeHtml(`<a b="c">&`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;");
});
