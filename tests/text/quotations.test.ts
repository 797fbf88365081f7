import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUnquoted, readWhole } from "../../src/reuse/reading.js";
import { readPage } from "../../src/text/page.js";
import { postsOf } from "../../src/text/posts.js";
import { mayQuote, quotationsOf } from "../../src/text/quotations.js";

function quotedIn(text: string): string[] {
  return quotationsOf(readPage(text)).map((span) => text.slice(...span));
}

describe("quotations", () => {
  it.each([
    ["English, curly", "She said “we will wait” and left.", ["“we will wait”"]],
    ["English, straight", 'She said "we will wait" and left.', ['"we will wait"']],
    ["single marks, not the apostrophe", "She said ‘we won’t wait’ and the dogs’ owner left.", ["‘we won’t wait’"]],
    ["one inside another", "He said: “She told me ‘we will wait’ twice.”", ["“She told me ‘we will wait’ twice.”"]],
    ["German, low and high", "Er sagte: „Wir warten hier noch.“ Dann ging er.", ["„Wir warten hier noch.“"]],
    ["German, angles inward", "Er sagte: »Wir warten hier noch.« Dann ging er.", ["»Wir warten hier noch.«"]],
    ["French, with spaces", "Il a dit : « Nous attendons encore ici » avant de partir.", ["« Nous attendons encore ici »"]],
    ["Swedish, one mark on both sides", "Hon sa: ”Vi väntar här” och gick.", ["”Vi väntar här”"]],
    ["Polish", "Powiedział: „Czekamy tu jeszcze” i wyszedł.", ["„Czekamy tu jeszcze”"]],
    ["Japanese", "市長は「私たちは待っている」と述べた。", ["「私たちは待っている」"]],
    ["no apostrophe opens", "The dogs' tails wag and the cats' tails don't.", []],
    ["a mark astray", "The 5\" pipe broke. Nobody was hurt at the harbour.", []],
    ["a mark astray before a quotation", 'The 5" pipe and "the other one" broke.', ['"the other one"']],
  ])("%s", (_, text, expected) => {
    expect(quotedIn(text)).toEqual(expected);
  });

  it("goes on over paragraphs that open with the mark again, one mark closing", () => {
    const text = "“We will wait for the ferry.\n“It will come in the spring.\n“We are patient,” she said.\nThe ferry sank.";
    expect(quotedIn(text)).toEqual(["“We will wait for the ferry.", "“It will come in the spring.", "“We are patient,”"]);
  });

  it("goes on over paragraphs that were run together in one line", () => {
    const text = "She said: “We will wait for the ferry. “It will come in the spring, as it always did.” The ferry sank.";
    expect(quotedIn(text).join("")).toBe("“We will wait for the ferry. “It will come in the spring, as it always did.”");
  });

  it("does not go on where the next paragraph opens with no mark", () => {
    expect(quotedIn("“We will wait for the ferry.\nIt will come in the spring.")).toEqual([]);
  });

  it.each([
    ["Norwegian", "– Vi venter på fergen, sier ordføreren.", ["– Vi venter på fergen".slice(1)]],
    ["Russian", "— Мы ждём паром, — сказал мэр. — Он придёт весной.", [" Мы ждём паром", "Он придёт весной."]],
    ["Spanish", "—Esperamos el barco —dijo el alcalde—. Llegará en primavera.", ["Esperamos el barco", ". Llegará en primavera."]],
    ["a list item", "– Two kilos of flour, sugar and eggs", []],
    ["a signature", "— Mary Hart (@maryhart) February 4", []],
  ])("after a dash at the start of a line: %s", (_, text, expected) => {
    expect(quotedIn(`${text}\nThe harbour was closed on Tuesday evening for the whole night.`)).toEqual(expected);
  });
});

it("takes no longer for a text that has no mark than for one with a mark in each paragraph", () => {
  const timeOf = (paragraph: string): number => {
    const page = readPage(paragraph.repeat(8000));
    return Math.min(...[1, 2, 3].map(() => {
      const begun = performance.now();
      expect(quotationsOf(page)).toEqual([]);
      return performance.now() - begun;
    }));
  };
  // A search that runs on to the next mark of the text takes fifty times as long here.
  expect(timeOf("The tram stops short of the mill\n")).toBeLessThan(8 * timeOf("The tram stops at the miller's gate\n"));
});

it("finds nothing where a text may not quote, and reads the same words then", () => {
  const piece = fc.constantFrom("'", "’", "‘", "“", "-", "–", "—", "(@ann)", "ferry", "Ann", "it's", "dogs'", ",", ".", " ", "  ", "\n", "\n\n", "\u0085", "\u00a0", "says", "4", "\ufeff", "`");
  let unquoted = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join("");
      if (mayQuote(text)) return;
      unquoted++;
      const page = readPage(text);
      expect([quotationsOf(page), postsOf(text, page.blocks)]).toEqual([[], []]);
      expect(readUnquoted(text)).toEqual(readWhole(page));
    }),
    { numRuns: 5000, seed: 17 },
  );
  expect(unquoted).toBeGreaterThan(500);
});
