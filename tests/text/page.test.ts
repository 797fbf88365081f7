import { describe, expect, it } from "vitest";
import { readPage } from "../../src/text/page.js";
import { sentenceEnds } from "../../src/text/sentences.js";
import { quotationsOf } from "../../src/text/quotations.js";

/** The blocks of a text, with the numbers of their lines. */
function blocks(text: string): string[] {
  return readPage(text).blocks.map(({ span, line, endLine }) => `${line}-${endLine} ${text.slice(...span).replace(/\s+/gu, " ")}`);
}

describe("readPage", () => {
  it("takes each line for a paragraph where lines are long", () => {
    expect(blocks("  One line of text.\n\n\tAnother line.\r\nA third.")).toEqual(["1-1 One line of text.", "3-3 Another line.", "4-4 A third."]);
  });

  it("joins lines that were wrapped, and starts anew where a line would have gone on", () => {
    const text = "The council said on Tuesday that the\nharbour bridge would stay shut until\nApril.\nBuses will run over the old ferry\nroad in the meantime, it said, and\ncyclists may use the path.";
    expect(readPage(text).layout).toBe("wrapped");
    expect(blocks(text)).toEqual([
      "1-3 The council said on Tuesday that the harbour bridge would stay shut until April.",
      "4-6 Buses will run over the old ferry road in the meantime, it said, and cyclists may use the path.",
    ]);
  });

  it("starts a paragraph at an indent of wrapped lines", () => {
    const text = "The council said on Tuesday that the\nbridge would stay shut until April.\n   Buses will run over the old ferry\nroad in the meantime, it said, and\ncyclists may use the path by the\nnorthern quay, which was widened.";
    expect(blocks(text).map((block) => block.slice(0, 3))).toEqual(["1-2", "3-6"]);
  });

  it("leaves verse alone", () => {
    const text = "And the bell on the harbour wall,\nrings out for boats,\nand the tide that comes in over all,\nfrom dusk\nto the grey of the dawn and the fall,\nof night";
    expect(readPage(text).layout).not.toBe("wrapped");
  });

  it("cuts one long line at sentence ends", () => {
    expect(readPage("The bridge is shut. Buses run. Nobody knows when it opens.").layout).toBe("single");
    expect(blocks("The bridge is shut. Buses run. Nobody knows.")).toEqual(["1-1 The bridge is shut.", "1-1 Buses run.", "1-1 Nobody knows."]);
  });
});

describe("sentenceEnds", () => {
  it.each([
    ["It is shut. Buses run!", 1],
    ["Mr. Hart of the U.S. said so on Jan. 4 at 3 p.m. in Ardmore.", 0],
    ["“It is shut.” Buses run.", 1],
    ["Am 3. Februar wurde sie gesperrt. Busse fahren.", 1],
    ["橋は閉鎖された。バスが走る。", 1],
    ["What now? “Nobody knows,” he said. Fine", 2],
  ])("%s", (text, count) => expect(sentenceEnds(text, 0, text.length)).toHaveLength(count));
});

describe("quotationsOf", () => {
  it.each([
    ["curly marks", "He said, “it is shut,” and left.", ["“it is shut,”"]],
    ["straight marks", 'He said, "it is shut," and "so be it".', ['"it is shut,"', '"so be it"']],
    ["angle marks", "Il a dit « il est fermé » hier.", ["« il est fermé »"]],
    ["low marks", "Er sagte: „Sie ist zu.“ Dann ging er.", ["„Sie ist zu.“"]],
    ["Japanese brackets", "彼は「閉鎖された」と言った。", ["「閉鎖された」"]],
    ["single marks, apostrophes inside", "She called it ‘a day we won’t forget’ and left.", ["‘a day we won’t forget’"]],
    ["apostrophes alone", "The boys' boats and Mary's aren't theirs.", []],
    ["an opening mark without its like", "He said “it is shut and left.\nShe stayed.", []],
    ["a quotation of two paragraphs", "He said: “It is shut.\n“It stays shut.” Then he left.", ["“It is shut.", "“It stays shut.”"]],
  ])("finds %s", (_, text, expected) => expect(quotationsOf(readPage(text)).map((span) => text.slice(...span))).toEqual(expected));
});
