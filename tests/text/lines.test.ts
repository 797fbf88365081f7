import { expect, it } from "vitest";
import { typescriptLines } from "../../src/text/lines.js";
import { tokenize } from "../../src/text/tokens.js";

it("finds all lines of a text of many", () => {
  const text = Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i % 3)}line ${i}${i % 5 === 0 ? "\n" : ""}`).join("\n");
  const lines = typescriptLines(text, tokenize(text));
  expect(lines.length).toBe(3000);
  for (let i = 0; i < lines.length; i++) expect([text.slice(lines.start(i), lines.end(i)), lines.indent(i), text.split("\n", lines.number(i)).at(-1)!.trim()]).toEqual([`line ${i}`, i % 3, `line ${i}`]);
});
