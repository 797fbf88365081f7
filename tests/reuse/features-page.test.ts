import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FEATURES } from "../../src/reuse/syndication.js";

it("has each feature of the score in the table of its page, and no other", () => {
  const section = readFileSync("docs/reuse.md", "utf8").split("\n## ").find((part) => part.startsWith("Syndication\n"))!;
  const listed = section.split("\n").filter((line) => line.startsWith("| `")).map((line) => /^\| `(\w+)` \|/u.exec(line)?.[1]);
  expect(listed).toEqual(Object.keys(FEATURES));
});
