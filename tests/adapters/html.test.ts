import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DomNode, fromDocument } from "../../src/adapters/html.js";
import { hasBrowser, launch } from "../report/browser.js";

const textOf = (body: string): string => fromDocument(parseHTML(`<!doctype html><html><head><title>Not this</title></head><body>${body}</body></html>`).document).text;

/** Markup and its text, in the browser the same as in linkedom. */
const CASES: readonly (readonly [name: string, markup: string, text: string])[] = [
  ["blocks", "<div>One</div><div>Two <b>bold</b>er</div>three", "One\nTwo bolder\nthree"],
  ["paragraphs", "<p>One</p>\n  <p>Two</p><h2>Head</h2><p>Three</p>", "One\n\nTwo\n\nHead\n\nThree"],
  ["nested blocks add no breaks", "<div><section><div><p>One</p></div></section></div><div>Two</div>", "One\n\nTwo"],
  ["white space", "<div> a\n\t b<i> c </i> d&nbsp;e </div>", "a b c d\u00A0e"],
  ["words of neighbouring elements", "<span>glued</span><span>words</span> <span>apart</span>", "gluedwords apart"],
  ["line breaks", "<p>One<br>two<br><br>three<br></p><p>four</p>", "One\ntwo\n\nthree\n\nfour"],
  ["lists", "<p>Before</p><ul><li>One</li><li>Two<ul><li>Deep</li></ul></li></ul>after", "Before\n\nOne\nTwo\n\nDeep\n\nafter"],
  ["tables", "<table><caption>Scores</caption><tr><th>Team</th><th>Goals</th></tr><tr><td>A</td><td><p>3</p></td></tr></table>", "Scores\nTeam Goals\nA\n\n3"],
  ["preformatted text", "<p>a</p><pre>x  y\n  z</pre><p>b  c</p>", "a\n\nx  y\n  z\n\nb c"],
  ["what no reader sees", "a<script>no</script><style>no</style><template>no</template><noscript>no</noscript><!-- no --><svg><text>no</text></svg><span hidden>no</span><span style='color:red; display: NONE'>no</span><span style='visibility:hidden'>no</span><dialog>no</dialog><textarea>no</textarea>b", "ab"],
  ["what a reader may unfold", "<details><summary>More</summary><p>Folded</p></details><div hidden=until-found>found</div>", "More\n\nFolded\n\nfound"],
  ["entities and all scripts", "<p>&lt;b&gt; &amp;amp; “ü” 日本 😀</p>", "<b> &amp; “ü” 日本 😀"],
  ["nothing", "  <div> </div> ", ""],
];

describe("fromDocument", () => {
  it.each(CASES)("writes %s", (_, markup, text) => expect(textOf(markup)).toBe(text));

  it("takes elements and fragments, and says what the page says of itself", () => {
    const { document } = parseHTML('<html lang="pt-BR"><head><link rel="canonical" href="https://a.example/x"></head><body><main><p>One</p></main><p>Two</p></body></html>');
    expect(fromDocument(document as unknown as DomNode)).toMatchObject({ text: "One\n\nTwo", language: "pt-BR", url: "https://a.example/x" });
    expect(fromDocument(document.querySelector("main") as unknown as DomNode)).toMatchObject({ text: "One" });
    const fragment = document.createDocumentFragment();
    fragment.append(document.querySelector("main")!);
    expect(fromDocument(fragment as unknown as DomNode)).toMatchObject({ text: "One" });
  });

  it.each([[null], ["<p>"], [{}]])("refuses %j", (input) => expect(() => fromDocument(input as unknown as DomNode)).toThrow(TypeError));

  it("keeps every visible character in order, whatever the markup", () => {
    const tag = fc.constantFrom("div", "p", "span", "b", "li", "td", "h2", "pre", "ul", "section");
    const { tree } = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
      leaf: fc.string({ unit: fc.constantFrom("a", "B", "7", " ", "\n", "é", "字") }),
      tree: fc.oneof({ maxDepth: 5 }, tie("leaf"), fc.tuple(tag, fc.array(tie("tree"), { maxLength: 4 })).map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`)),
    }));
    fc.assert(fc.property(fc.array(tree), (parts) => {
      const { document } = parseHTML(`<html><body>${parts.join("")}</body></html>`);
      const text = fromDocument(document).text;
      expect(text.replace(/\s/gu, "")).toBe(document.body.textContent.replace(/\s/gu, ""));
      if (document.querySelector("pre") === null) expect(text).not.toMatch(/\n{3}| \n|\n |^\s|\s$/u);
    }));
  });

  it("is not stopped by depth", () => {
    const depth = 50_000;
    let node = { nodeType: 3, nodeName: "#text", nodeValue: "deep", childNodes: [] } as DomNode;
    for (let i = 0; i < depth; i++) node = { nodeType: 1, nodeName: "DIV", nodeValue: null, childNodes: [node], getAttribute: () => null, hasAttribute: () => false } as DomNode;
    expect(fromDocument(node).text).toBe("deep");
  });
});

describe.skipIf(!hasBrowser())("fromDocument in a browser", () => {
  let server: Server;
  let origin = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      const isModule = request.url?.endsWith(".js") === true;
      response.setHeader("content-type", isModule ? "text/javascript" : "text/html; charset=utf-8");
      response.end(isModule ? readFileSync(join("dist", request.url!)) : "<!doctype html><body></body>");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it("writes the same text of a page that is shown and of one that is parsed, and sees styles; and the ESM build cleans there", async () => {
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(origin);
    await page.evaluate("Promise.all([import('/html.js'), import('/index.js')]).then(([html, copydesk]) => Object.assign(globalThis, html, copydesk))");
    for (const [, markup, text] of CASES) {
      const json = JSON.stringify(markup);
      expect(await page.evaluate(`document.body.innerHTML = ${json}; fromDocument(document).text`)).toBe(text);
      expect(await page.evaluate(`fromDocument(new DOMParser().parseFromString(${json}, "text/html")).text`)).toBe(text);
    }
    expect(await page.evaluate("document.body.innerHTML = '<style>.x{display:none}</style><p class=x>no</p><p>yes</p>'; fromDocument(document).text")).toBe("yes");
    expect(await page.evaluate("document.body.innerHTML = '<p>The bridge will stay shut until April, it said.</p><p>Advertisement</p><p>Buses run over the old road.</p>'; clean(fromDocument(document)).text")).toBe("The bridge will stay shut until April, it said.\n\nBuses run over the old road.");
    await browser.close();
  });
});
